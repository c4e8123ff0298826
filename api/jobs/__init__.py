"""Work that takes longer than an answer may.

What a job rests on: the update's state in the store (`queued`, `drafting`, `drafted`, `failed`) is the truth, and
`api.updates.drafting.draft_update` may be called any number of times, by any process, for one update: it stores once.
A queue only has to call it; `create_app(enqueue=…)` takes whatever puts an update's id into one.
"""
