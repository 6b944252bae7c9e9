### Invitations that people pass on.

friends-title = Invite others
friends-says =
    { $codes ->
        [one] You may pass on { $codes } invitation. It lets one person in.
       *[other] You may pass on { $codes } invitations. Each lets one person in.
    }
friends-codes = These are yours to pass on. Nobody is told who came with which, and you are not told whether somebody came.
friends-not-yet =
    { $votes ->
        [one] You can do so after { $votes } more vote.
       *[other] You can do so after { $votes } more votes.
    }
friends-make = Make my invitations

## For those who run the poll

friends-setting = Invitations that everybody may pass on
    .hint = 0: none. Only where people join with codes. Whoever has voted enough for a place on the map gets so many codes, each for one person. Who invited whom is kept as a tree of codes alone.
friends-waves = Invitations that were passed on
    .note = Wave 1 was passed on by people whom you invited, wave 2 by people whom these invited, and so on. Who invited whom is shown to nobody.
friends-column-wave = Wave
friends-column-codes = Codes
friends-column-came = Came
friends-few = fewer than 5
