### Where one person stands while others still vote: shown to that person and to nobody else.

meanwhile-title = Where you stand so far
# A link beside the progress of voting.
meanwhile-go = See where you stand so far
meanwhile-figure = You and the groups so far
# $group is the name of a group, such as “Group B”.
meanwhile-near = So far your votes are most like those of { $group }.
meanwhile-no-groups = So far there are no clear groups: opinions run into one another.
# $group is the name of a group; $tenths of ten people are in it.
meanwhile-size = { $group }: about { $tenths } in 10 people
meanwhile-size-few = { $group }: fewer than 1 in 20 people
# The same in a table.
meanwhile-tenths = about { $tenths } in 10
meanwhile-tenths-few = fewer than 1 in 20
meanwhile-tenths-all = all
meanwhile-column-away = Away from you
meanwhile-lengths = Lengths are in tenths of how far apart most people lie.
meanwhile-distance = Near means voted alike. Only distance means something: left, right, up and down do not.
meanwhile-outline = Each soft outline is where most of a group lie. No single person is drawn but you.
meanwhile-made =
    Made on { $day } from the votes of { $people ->
        [one] { $people } person
       *[other] { $people } people
    }; made anew when enough others have voted. Groups, and their letters, can still change.
meanwhile-only-yours = Only statements that you have voted on are named here, and without numbers: what others say must not lead you. Nobody else sees this page.
# $group is the name of a group.
meanwhile-apart = What sets { $group } apart
meanwhile-nothing-apart = Nothing yet of what you have voted on. Each further vote can show more.
meanwhile-nothing-shared = Nothing yet of what you have voted on, or too few people have voted on it.
meanwhile-missing =
    There are too few people yet: at least { $people ->
        [one] { $people } more is
       *[other] { $people } more are
    } needed before your place among them can be shown.
meanwhile-not-enough = The votes do not say enough yet to show your place among others. Look in again later.
meanwhile-away = There is no picture just now. A new one is drawn when enough others have voted.
meanwhile-so-far =
    So far { $people ->
        [one] { $people } person takes
       *[other] { $people } people take
    } part, with { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }.
meanwhile-results = How all have voted is shown when voting is over.
