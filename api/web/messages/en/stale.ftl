web-stale-stale = { $version } changed wording that this rests on.
web-stale-doubtful = { $version } may have changed what this rests on.
web-stale-lost = The clause that this rests on can no longer be found.
web-stale-why = Why is it still right? It is stored with your name.
web-stale-right = Still right
web-stale-all-right = All of these are still right
web-stale-task = To be checked because of { $version }
web-stale-open = { $count_n ->
    [one] { $count } text waits
   *[other] { $count } texts wait
}
web-stale-doubt = Doubtful
web-stale-was-edited = Edited since
web-stale-was-retired = Retired since
web-stale-was-still_right = Still right
web-stale-was-editorial = The change was judged editorial
web-stale-was-restored = The old wording is back
web-stale-was-superseded = Changed again since
