"""Exchange formats of translators: what other tools write is read, and the other way round."""
