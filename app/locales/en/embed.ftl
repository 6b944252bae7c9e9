### Polls inside pages of other sites: a pattern for the pages of a site, and what a page is told that gets no poll.

embed-title = Other sites
embed-lead = This poll can be the pattern for a whole site. Every page that loads the lines below gets a poll of its own when it is first loaded: with these settings, these accepted statements, these colleagues, and open at once. This poll itself stays as it is.
embed-codes = Invitation codes belong to one poll, and a second vote to its constitution, so this one cannot be a pattern. Let people join in another way to make it one.
embed-sites = Names of sites
embed-sites-none = No name has been made yet.
# $made counts polls, $most is the limit.
embed-made =
    { $made ->
        [one] { $made } poll made, of { $most } at the most
       *[other] { $made } polls made, of { $most } at the most
    }
embed-ended = No more polls are made
embed-snippet = Put this into every page, with an id of the page in place of PAGE
embed-end = Make no more polls under this name
embed-new = Make a name for a site
embed-name = Name of the site
    .hint = Lower-case letters, digits and hyphens. The polls are named after it.
embed-most = Polls at the most
    .hint = Whoever loads a page with a new id makes a poll, so keep it as low as you can. It can be ended at any time.
embed-make = Make the name
embed-taken = There is a site named { $name } already; choose another name.
embed-pages = Pages with a poll
embed-column-poll = Poll
embed-column-site = Site
embed-column-page = Page
embed-column-address = Address
embed-done-made = The name has been made. Put the lines below into the pages of the site.
embed-done-ended = No more polls are made under this name. Those that are there stay.

## What a page is told that gets no poll

embed-refused = No poll can be shown here
embed-refused-unknown = The name of the site (data-site_id) is not known here.
embed-refused-ended = Those who run the poll make no more polls for this site.
embed-refused-full = This site has as many polls as it was allowed.
embed-refused-page = The page does not say which one it is: data-page_id is missing, or longer than 200 characters.
embed-refused-pattern = The poll after which others are made cannot be copied at the moment.
embed-refused-no-origin = Your browser does not say which site this page belongs to, so that nobody can tell whether it may show a poll.
# $site is a web address.
embed-refused-origin = { $site } is not among the sites that may show this poll.
embed-refused-whose = This is a matter for those who made the page around it. If that is you: the settings of the poll name the sites, and its page “{ embed-title }” the names and how many polls there may be.
