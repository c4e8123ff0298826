"""The pages where people work: server-rendered, over the same services as the API."""
