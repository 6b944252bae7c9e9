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
friends-all-out = As many invitations as this poll allows have been made.

## For those who run the poll

friends-setting = Invitations that everybody may pass on
    .hint = 0: none. Only where people join with codes. Whoever has voted enough for a place on the map gets so many codes, each for one person. No page shows who invited whom, and neither does the database: it follows only from the codes together with the server’s secret, and no more once somebody has deleted her data. Whoever is banned loses all codes below her until the ban is lifted.
friends-depth = How often an invitation is passed on
    .hint = 1: only people whom you have invited invite others; 2: those whom these invite do, too, and so on.
friends-most = Invitations that are passed on in all
    .hint = When so many are there nobody can make more. So one person cannot fill the poll, not even with the help of those whom they invite.
friends-waves = Invitations that were passed on
    .note = Wave 1 was passed on by people whom you invited, wave 2 by people whom these invited, and so on. Who invited whom is shown to nobody. How many came is not told, nor a number of codes that fewer than 5 people can have passed on.
friends-column-wave = Wave
friends-column-codes = Codes
friends-few = { $codes } or fewer
