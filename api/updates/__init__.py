"""Updates: submitted by a trainer, drafted by the pipeline, then reviewed piece by piece."""
