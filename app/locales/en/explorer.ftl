### The list of all statements, to search and sort.

explorer-title = All statements
explorer-description = Every statement with its votes: { $topic }
explorer-search = Words in the statement
explorer-order = In order of
explorer-order-number = Number
explorer-order-agreement = Common ground, widest first
explorer-order-difference = Difference between groups, largest first
explorer-order-passes = Share of passes, largest first
explorer-order-votes = Votes, most first
explorer-order-importance = Importance, most people first
explorer-apply = Show
explorer-fetching = Searching …
explorer-offline = The list could not be fetched. Press “Show” to try again.
explorer-none = No statement contains these words.
explorer-found =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }
# $from and $to count statements.
explorer-found-page =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }, { $from } to { $to } of them here
explorer-left-out =
    { $statements ->
        [one] { $statements } statement was
       *[other] { $statements } statements were
    } left out of the analysis: rejected by moderators, or not accepted.

## Pages of the list

explorer-pages = Pages of this list
explorer-page = Page { $page } of { $pages }
explorer-previous = Previous page
explorer-next = Next page
