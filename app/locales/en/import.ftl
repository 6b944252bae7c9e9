### Taking over a poll that was held elsewhere: the page for its files.

import-title = Import a poll
import-lead = Take over a poll that was held with Polis, or with this program here or elsewhere. You run it from then on, with its results and the draft of a constitution; people do not vote in it any more.
import-files = Files of the export
import-files-hint = One ZIP archive, or the CSV files in it: comments.csv, votes.csv or participants-votes.csv, and summary.csv where there is one. At most { $most } MB.
import-topic = Empty: as the export says.
import-moderated = Which statements count
import-not-rejected = All but the rejected ones
import-accepted = Only the accepted ones
import-send = Check the files and import
import-faults = These files cannot be imported. Nothing was saved
import-none = Choose the archive or the files first.
import-unknown = { $file } is no file of an export. Choose a ZIP archive, or CSV files with the names that the export gives them.
import-twice = { $file } is there twice; keep one of the two.
import-large = This is too large, or it did not arrive whole. At most { $most } MB are taken in; whoever runs this site can import larger polls with “folkmoot import polis”.
import-broken = The archive cannot be read; pack it again as a ZIP file.
import-done = The poll is imported, with its results. The draft of a constitution can begin.
