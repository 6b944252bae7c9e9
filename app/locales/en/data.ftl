### The downloads of a poll.

data-says = Everything behind these pages, to check, to use again, or to analyse in your own way.
data-privacy = People appear under numbers. Unlike the pages, the files hold every single vote, but no names, no addresses and nothing about anybody except votes and statements.
data-withheld = Those who run this poll give no single votes out. Here are the files in which there are none.

## The files

data-files = Files
data-column-file = File
data-column-holds = What it holds
data-column-size = Size
data-summary = Topic, address and size of the poll, one line each
data-comments = Statements with their text, moderation and totals
data-votes = One vote per row; where people voted here, the latest of each person on each statement
data-participants = One row per person, one column per statement
data-importance = One row per person, one column per statement: what is important to whom
data-analysis = Groups, map, consensus and intervals: what these pages show
data-constitution = The constitution with the votes behind every principle
data-markdown = The constitution as text to read or print
data-ratification = Support for every principle, for everybody and for every group
data-all = Everything below but the picture, in one archive
data-groups = Votes per statement and group, without any number of 1 to 4 people
data-left-out = Numbers of the people whose votes were left out of the analysis
data-parquet = The same for data frames
data-dictionary = What every column means
data-readme = How to work everything out again, and what to be careful with
data-weighting = Who took part beside the public, and the consensus with weights
data-matrix = Which share of each group agrees with each statement, as one picture (heat map)
data-rows =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
data-rows-at-least =
    at least { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
data-rows-about =
    { $rows ->
        [one] { $rows } row or so
       *[other] { $rows } rows or so
    }
data-not-there = not there yet

## Working it out again

data-again = Work it out again
data-again-says = Put { $files } into one folder and run there what is written below. It needs no database and no network. The same votes give the same bytes, so the hashes below must come out again.
data-again-edited = People have gone on working on the constitution after that. What comes out is the draft that rules alone make; the published text says who changed what, and why.
data-tossed =
    The votes of { $people ->
        [one] { $people } person
       *[other] { $people } people
    } were left out of this analysis. The file left-out.csv has their numbers.
data-hashes = Hashes
data-hash-votes = Votes
data-hash-analysis = Analysis
data-hash-constitution = Constitution
data-analysed-by = Analysed by
# $program is the version of the program, $number that of the analysis.
data-analysed = folkmoot { $program }, version { $number } of { $day }
