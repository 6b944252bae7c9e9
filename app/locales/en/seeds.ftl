### What is wrong with a line of the statements that the organisers paste or upload.

seeds-empty = There is no statement in this line. Write one, or remove the line.
seeds-same-as-line = This says the same as line { $line }. Remove one of the two.
seeds-same-as-statement = This says the same as statement { $id } of the poll. Remove the line.
seeds-language = “{ $tag }” is no language. Write it in the column “language” as a tag, such as en, de or zh-Hans, or leave it empty.
seeds-meta = “{ $text }” says neither yes nor no. In the column “meta”, write 1 for a statement about the people themselves, and 0 for any other.
seeds-topic = “{ $topic }” is no topic of this poll. Write one that the settings name, or leave the column “topics” empty.
seeds-table = From this line on the table cannot be read. Save it once more as a CSV file.
seeds-nothing = There is no statement in it. Write one to a line.
seeds-many = There are too many statements; { $most } is the most that can be added at once. Keep the best.
seeds-columns = This row has more than { $most } columns, so it is no table of statements. Save it once more as a CSV file.
seeds-large = This is larger than { $most } MB. Keep the best statements.
seeds-more = There is more wrong from this line on. Correct the { $lines } lines above, and try again.
