# What stands on every page.
web-skip = Skip to the content
web-menu = Main menu
web-home = Home
web-submit = Submit an update
web-updates = Updates
web-queue = Quiz queue
web-sign-in = Sign in
web-sign-out = Sign out
web-name = Name
web-password = Password
web-sign-in-refused = Name and password do not belong together.
web-language = Language
web-theme = Appearance
web-theme-auto = As the system
web-theme-light = Light
web-theme-dark = Dark
web-apply = Apply
web-problem = This did not work
web-to-home = Go to your home page
web-fault = A fault in Briefwright itself; nothing was changed.
web-fault-hint = Tell your admin this number: the log has the rest.
web-state-draft = Draft
web-state-in_review = In review
web-state-approved = Approved
web-state-changes_requested = Changes requested
web-state-rejected = Rejected
web-state-published = Published
web-state-retired = Retired
web-risk-low = Low risk
web-risk-medium = Medium risk
web-risk-high = High risk
web-update-queued = Waiting for its drafts
web-update-drafting = Drafts are being made
web-update-drafted = Drafted
web-update-failed = Failed
web-count-items = { $count_n ->
    [one] { $count } quiz item
   *[other] { $count } quiz items
}
web-count-segments = { $count_n ->
    [one] { $count } segment
   *[other] { $count } segments
}
web-count-briefings = { $count_n ->
    [one] { $count } briefing
   *[other] { $count } briefings
}
web-days = { $days_n ->
    [0] Takes effect today
    [one] Takes effect in { $days } day
   *[other] Takes effect in { $days } days
}
web-days-past = { $days_n ->
    [one] In force for { $days } day
   *[other] In force for { $days } days
}
web-update-cancelled = Cancelled
web-pages = Pages of this list
web-first-page = First page
web-next-page = Next page
web-mend = Please correct this, then send it again
web-required = Fill this in.
web-too-long = This is too long: at most { $most } characters.
web-unprintable = This holds characters that cannot be shown.
web-length = { $used } of at most { $most } characters
web-no-page = There is no such page.
