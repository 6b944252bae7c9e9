### Polls inside pages of other sites: a pattern for the pages of a site, and what a page is told that gets no poll.

embed-title = Other sites
embed-lead = This poll can be the pattern for a whole site. Every page that loads the lines below gets a poll of its own when it is first loaded: with these settings and these first statements, run by the same people, and open at once. This poll itself stays as it is.
embed-codes = Invitation codes and lists of ids belong to one poll, and a second vote to its constitution, and where voting has ended there is nothing to begin anew, so this poll cannot be a pattern.
embed-sites = Names of sites
embed-sites-none = No name has been made yet.
# $made counts polls, $most is the limit.
embed-made =
    { $made ->
        [one] { $made } poll made, of { $most } at the most
       *[other] { $made } polls made, of { $most } at the most
    }
# $polls is the sentence above.
embed-made-signed = Pages that your server signs: { $polls }
embed-made-unsigned = Other pages: { $polls }
embed-ended = No more polls are made
embed-snippet = Put this into every page, with an id of the page in place of PAGE
embed-end = Make no more polls under this name
embed-reopen = Make polls under this name again
embed-signed = Pages that your server signs
    .says = Anybody can load the address with an id of their own. A page that your server signs is taken at its word: its poll gets its own topic and stands in the lists of polls at once. Keep the secret on your server; it is the key of HMAC-SHA-256, the text is the id of the page, a line feed, and the topic, and the result is written in hexadecimal.
embed-signed-snippet = Lines of a signed page
embed-secret = Secret of this name
embed-secret-new = Make a new secret
    .says = If somebody else has got to know it, make a new one and put it on your server: what was signed with the old one is refused from then on. Polls that are there stay.
# $name is the name of a site.
embed-most-of = Polls at the most under { $name }
embed-bound = Change the limit
embed-new = Make a name for a site
embed-name = Name of the site
    .hint = Lower-case letters, digits and hyphens. The polls are named after it.
embed-most = Polls at the most
    .hint = Whoever loads a page with a new id makes a poll, so keep it as low as you can. Pages that your server signs are counted by themselves. It can be changed and ended at any time.
embed-make = Make the name
embed-taken = There is a site named { $name } already; choose another name.
embed-pages = Pages with a poll
    .note = A poll that no server has signed has the topic of this one and is in no list before you have looked at it. One in which nobody has voted or written can be removed.
embed-column-poll = Poll
embed-column-site = Site
embed-column-page = Page
embed-column-address = Address
embed-column-state = In lists
embed-state-vouched = Yes: signed
embed-state-listed = Yes: looked at
embed-state-unlisted = Not yet
embed-list = Put it into the lists
embed-remove = Remove this poll
embed-done-made = The name has been made. Put the lines below into the pages of the site.
embed-done-ended = No more polls are made under this name. Those that are there stay.
embed-done-reopened = Polls are made under this name again.
embed-done-bounded = The limit has been changed.
embed-done-secret = The name has a new secret. What was signed with the old one is refused.
embed-done-in-use = Pages have polls that were made after this draft, so it cannot be deleted. Remove those first.
embed-done-listed = The poll stands in the lists now.
embed-done-removed = The poll of the page is removed.
embed-done-page-in-use = Somebody has voted or written in this poll, or waits for mail about it, so it stays.

## What a page is told that gets no poll

embed-refused = No poll can be shown here
embed-refused-unknown = The name of the site (data-site_id) is not known here.
embed-refused-ended = Those who run the poll make no more polls for this site.
embed-refused-full = This site has as many polls as it was allowed.
embed-refused-too-many = Many polls were made for this site within an hour. Try again later.
embed-refused-signature = What the page says of itself is not what the server of this site has signed (data-signature).
embed-refused-page = The page does not say which one it is: data-page_id is missing, or longer than 200 characters.
embed-refused-pattern = The poll after which others are made cannot be copied at the moment.
embed-refused-no-origin = Your browser does not say which site this page belongs to, so that nobody can tell whether it may show a poll.
# $site is a web address.
embed-refused-origin = { $site } is not among the sites that may show this poll.
embed-refused-whose = This is a matter for those who made the page around it. If that is you: the settings of the poll name the sites, and its page “{ embed-title }” the names and how many polls there may be.
