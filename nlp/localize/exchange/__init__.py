"""Exchange formats of translators, one module each: what other tools write is read, and the other way round."""
