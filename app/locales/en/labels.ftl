### Names for opinion groups and for the ends of the map, in the words of those who run the poll.

labels-title = Names of groups
labels-lead = Give the groups and the ends of the map names that people understand. They stand beside the letters, with the results and on the map, and belong to this analysis alone. A field that is left empty gives no name.
labels-not-yet = Groups get names once voting has ended and an analysis has found groups.
labels-changed = The analysis has changed since the names were given, so none are shown now. Each name stands where most of the same people are. Look at them again, and save those that still fit.
labels-stale = The analysis changed while you were writing, so the names were not saved. Look at them again.
labels-groups = Groups
labels-ends = Ends of the map
labels-why = What sets this group apart
labels-agrees = Agrees more than others: { $statement }
labels-disagrees = Disagrees more than others: { $statement }
labels-share = { $share } of this group were in the group of this name.
labels-left = Left end
labels-right = Right end
labels-bottom = Lower end
labels-top = Upper end
labels-end-hint = People there agree more than others: { $statements }
labels-save = Save the names
labels-done = The names are saved and shown.
labels-fault-long =
    { $most ->
        [one] A name has at most { $most } letter; shorten it.
       *[other] A name has at most { $most } letters; shorten it.
    }
labels-key = Names of the groups
labels-whose = The names were given by those who run this poll.
