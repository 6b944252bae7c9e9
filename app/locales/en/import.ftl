### Taking over a poll that was held elsewhere: the page for its files.

import-title = Import a poll
import-lead = Take over a poll that was held with Polis, or with this program here or elsewhere. You run it from then on, with its results and the draft of a constitution; people do not vote in it any more.
import-files = Files of the export
import-files-hint = One ZIP archive, or the CSV files in it: comments.csv, votes.csv or participants-votes.csv, and summary.csv where there is one. At most { $most } MB.
import-topic = Empty: as the export says.
import-moderated = Which statements count
import-not-rejected = All but the rejected ones
import-accepted = Only the accepted ones
import-agree = Which number means agreement
import-agree-hint = Only for votes.csv with the columns user_id, vote_value and comment_id, which does not say it.
import-agree-known = It follows from the files
import-agree-one = 1 agree, 0 pass, -1 disagree
import-agree-minus-one = -1 agree, 0 pass, 1 disagree
import-send = Check the files and import
import-faults = These files cannot be imported. Nothing was saved
import-none = Choose the archive or the files first.
import-unknown = { $file } is no file of an export. Choose a ZIP archive, or CSV files with the names that the export gives them.
import-twice = { $file } is there twice; keep one of the two.
import-large = This is too large, or it did not arrive whole. At most { $most } MB are taken in; whoever runs this site can import larger polls with “folkmoot import polis”.
import-broken = The archive cannot be read; pack it again as a ZIP file.
import-done = The poll is imported, with its results. The draft of a constitution can begin.

## What can be wrong with a file

import-fault-no-votes = The votes are missing. Send votes.csv or participants-votes.csv along.
import-fault-empty = { $file } is empty. Its first line must name the columns.
import-fault-column = { $file } has no column “{ $column }”. It has: { $found }.
import-fault-column-twice = { $file } has the column “{ $column }” twice. Keep one of the two.
import-fault-sign-unsaid = { $file } has a column “vote_value”, in which 1 may mean agreement or disagreement. Say below which number means agreement, and choose the files again.
import-fault-sign-known = Which number means agreement follows from { $file }. Choose “It follows from the files” below, and choose the files again.
import-fault-row = { $file }, line { $line }: { $says }
import-fault-value = { $file }, line { $line }, column “{ $column }”: “{ $value }” does not fit. Needed: { $needed }.
import-row-fields = The row has { $fields } fields where the first line has { $columns }. It is cut off, or has a stray comma.
import-row-participant = Participant { $id } is there twice. Keep one of the rows.
import-row-voter = This participant is there twice. Keep one of the rows.
import-row-statement = Statement { $id } is there twice. Keep one of the rows.
import-row-open = A quotation mark opens here and is never closed. The file may be cut off.
import-row-long = A row of more than { $most } MiB begins here; rows may have as much and no more. Probably a quotation mark is never closed: look for it and close it.
import-row-wide = A row of more than { $most } fields begins here. This is no export of a poll, or a quotation mark is never closed.
import-row-malformed = This is no row of a CSV file. Save the table once more as a CSV file.
import-needs-vote = 1 (agree), 0 (pass) or -1 (disagree)
import-needs-vote-or-nothing = 1 (agree), 0 (pass), -1 (disagree), or nothing where somebody has not seen the statement
import-needs-id = an id
import-needs-statement = an id that is not the name of another column of participants-votes.csv
import-needs-topics = names of topics with a space between, or nothing
import-needs-language = a language as a tag, such as en, de or pt-BR, or nothing
import-needs-moderation = -1 (rejected), 0 (not moderated) or 1 (accepted)
import-needs-text = text in the encoding UTF-8
import-needs-whole = a whole number
import-needs-time = a time in seconds or milliseconds since 1970
import-needs-truth = true or false
