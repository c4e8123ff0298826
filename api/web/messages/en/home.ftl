web-home-hello = Good to see you, { $name }
web-home-waiting = Waiting for your decision
web-home-nothing = Nothing waits for you.
web-home-assigned = Assigned to you
web-home-flight = Updates on their way
web-home-no-updates = No update has been submitted yet.
web-home-all = All updates
web-home-stale = Rests on wording that has changed
web-home-stale-why = { $new } changed wording that { $count_n ->
    [one] { $count } text rests
   *[other] { $count } texts rest
} on.
web-home-no-stale = No text that you see to rests on wording that has changed.
web-home-deadlines = Next dates
web-home-no-deadlines = No update takes effect soon.
web-home-settled = { $settled } of { $total } settled
