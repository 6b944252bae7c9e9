### Topics: what people care about, and what statements are on.

topics-title = Topics
topics-choose = What do you care about?
topics-lead = Tick the topics that you care about. Statements on them come more often; now and then there is one on something else, so that nothing is forgotten. You can change this at any time, and nobody else sees it.
topics-save = Save and go on voting
topics-back = Back to voting, change nothing
topics-none = This poll has no topics.
topics-all-alike = You have not chosen any: statements come from all topics alike.
topics-change = Change

## For those who run the poll

topics-setting = Topics that people may choose
    .hint = One to a line, with a name for data before a colon, as work: Work and income. Statements get their topics in moderation or by a column topics of a table. What people choose decides only what they see first.
topics-of = Topics of this statement
topics-assign = Save the topics
topics-assigned = The topics of the statement have been saved.
