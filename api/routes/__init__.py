"""The routes, one file a resource: each loads, delegates to the service, and shows what came of it."""
