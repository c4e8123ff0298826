"""Who: people and programs, their roles and locales, their keys and sign-ins."""
