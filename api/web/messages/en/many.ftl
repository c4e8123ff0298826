web-many = Decide on several
web-many-one = one at a time
web-many-none = Choose one item or more.
web-many-failed = Not decided:
web-many-done = { $count_n ->
    [one] Decided on { $count } item:
   *[other] Decided on { $count } items:
}
web-many-all = Choose all of these
web-many-clear = Choose none
