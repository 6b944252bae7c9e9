### Who is told when a poll moves on: mail and webhooks, on the page of those who run it.

announce-title = Messages

announce-mail = Mail to subscribers
    .note = People who have asked for it get one message at each new phase. Addresses are shown to nobody.
announce-mail-none = This site sends no mail. Whoever runs it can set that up with --mail.
announce-mail-on = Addresses that get messages
announce-mail-pending = Not confirmed yet
announce-mail-off = Ended
announce-mail-sent = Messages sent
announce-mail-waiting = Messages that wait
announce-mail-dropped = Not sent, because the subscription had ended
announce-mail-failed = Given up
announce-mail-errors = What the mail server did not take
announce-mail-confirm = Question whether an address is right
announce-mail-offer = Question whether somebody wants to hear of new statements

announce-webhooks = Webhooks
    .note = A webhook is an address of another program, such as your chat or your website. At each new phase it gets a signed request. The README says how a program checks the signature.
announce-webhooks-none = There are no webhooks yet.
announce-webhook-since = Since { $day }
announce-webhook-test = Send a test
announce-test-often =
    Many tests were sent in a short time. Wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.
announce-webhook-end = Remove
announce-secret = This is the secret that the receiver checks signatures with. Copy it now: it is shown only once.
announce-url = Address to be told
    .hint = Begins with https://, for example https://example.org/hook
announce-url-missing = Type the address that is to be told.
announce-url-wrong = This is no address. Use one such as https://example.org/hook, without a user name, a password or #.
announce-url-open = What is sent there would not be encrypted. Use an address that begins with https://.
announce-url-private = This address leads to this machine or one near it. Use one that is public, or ask whoever runs this site to allow private addresses.
announce-url-many = A poll has at most 10 webhooks. Remove one first.
announce-add = Add the webhook

announce-deliveries = Latest requests
announce-what = What
announce-state = State
announce-tries = Tries
announce-answer = Answer
announce-next = Next try:
announce-event-phase = New phase
announce-event-test = Test
announce-waiting = Waiting
announce-sent = Delivered
announce-failed = Given up
announce-dropped = Not sent: ended before
announce-done-ended = The webhook was removed. What still waited for it is not sent.
announce-done-tested = A test is on its way. Load this page again in a few seconds to see what became of it.
