"""What goes over HTTP, as types: one module a resource."""
