"""Policies and their versions in the service."""
