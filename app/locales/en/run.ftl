### Runs: a model is trained and measured by the constitution of a poll, for those who run it.

run-runs = Model training
run-lead = A run trains one model by your constitution and a second one by another constitution, from the same start, with the same prompts and seeds. Then it measures both. It ends with a report that you can publish.
run-nothing-yet = A run needs a ratified constitution, and there is none yet.
run-to-constitution = Draft and ratify the constitution first.

## Starting

run-start-title = Start a run
run-of-version = It trains by version { $version } of your constitution:
run-choices = Change what the run is made from
run-start = Start the run
run-took-before = The last run here that came to its end took { $time }.
run-takes-usually = With the built-in model and nothing changed, a run took 3 minutes on two fast cores. Nothing has come to its end here yet.
run-costs = For as long as that it keeps busy all processor cores but one of the machine that works on runs; what that costs in electricity or money this program does not know. What is trained elsewhere costs there.
run-charges = Where { $model } writes and judges, whoever provides it may charge for every question.
run-asked-at-most = With the settings that this page was loaded with there are at most { $most } questions while answers are revised and compared, and besides those by which it is found out whether it reads each principle: the more principles and probes, the more of them.
run-baseline = Compared with
    .hint = The second model is trained by this constitution, so that one can see what yours changes.
run-baseline-standard = The standard constitution of this program
run-baseline-own = A constitution of your own, below
run-baseline-text = Constitution to compare with
    .hint = One principle per line, or the content of a constitution.json. It counts only with the choice above.
run-model = Model
    .hint = Models that were not made by this program need the defaults of the paper.
run-model-built-in = The built-in laboratory model
run-seed = Seed
    .hint = A whole number from 0 to 4294967295. The same seed and the same choices give the same model, byte for byte.
run-preset-laboratory = The defaults below suit the built-in model.
run-preset-paper = The defaults below are those of the paper.
run-preset-to-laboratory = Use those for the built-in model
run-preset-to-paper = Use those of the paper
run-part-amounts = Amounts
run-part-understanding = Understanding of the principles
run-part-supervised = Critique and revision
run-part-preference = Preference model
run-part-policy = Reinforcement
run-part-evaluation = Measurement
run-nothing = none
run-default-paper = Default { $default }, from Bai et al. 2022, section { $section }.
run-default-differs = Default { $default }; Bai et al. 2022, section { $section }, has { $published }.
run-default-ours = Default { $default }, chosen for this program.
run-default-ours-differs = Default { $default }, chosen for the built-in model; otherwise { $published }.
run-fault-seed = This is no seed; use a whole number from 0 to 4294967295.
run-fault-baseline = No principle can be read in this constitution. Write one principle to a line.
run-fault-baseline-json = This is no whole constitution.json: it cannot be read from line { $line } on. Paste the file once more, all of it.
run-fault-whole = Write a whole number from { $least } to { $most }.
run-fault-whole-from = Write a whole number, { $least } or more.
run-fault-within = Write a number from { $least } to { $most }.
run-fault-below = Write a number that is at least { $least } and below { $most }.
run-fault-above = Write a number that is above { $least } and at most { $most }.
run-fault-above-only = Write a number above { $least }.
run-fault-from = Write a number, { $least } or more.
run-fault-words = Write one of these words: { $known }.
run-fault-truth = Write true or false.
run-fault-structure = This value does not fit here: it has another form than the default.
run-fault-parameter = The default is { $default }.
run-fault-parameter-empty = Leave the field empty to have the default.
run-fault-parameter-unknown = There is no such parameter any more. Load the page again.
run-fault-many = Five runs are waiting or being worked on already. Wait until one is over, or cancel one.
run-fault-version = There is a newer ratified version by now. Look at it below, then start again.

## The list

run-list = Runs
run-none = There are no runs yet.
run-column-run = Run
run-column-state = State
run-column-asked = Asked for
run-column-version = Version
run-asked-by = { $author }, { $day }
run-title = Run { $number }

## One run

run-state-queued = Waiting for a worker
run-state-running = Running
run-state-cancelling = Being cancelled
run-state-cancelled = Cancelled
run-state-failed = Failed
run-state-done = Done
run-took = Time so far or in all: { $time }
run-failed-because = The run has failed. It said:
run-look-again = Look again
run-constitution = Constitution
run-version = Version { $version },
run-cancel = Cancel the run
    .note = What is done so far stays, and the run can go on later.
run-resume = Go on with the run
    .note = It goes on where it stopped and ends with the same bytes as if it had not.
run-done-asked = The run is in the queue. A worker takes it up within seconds if none is busy.
run-done-known = This run is there already: the same choices give the same result.
run-done-cancelled = The run is being cancelled.
run-done-resumed = The run goes on as soon as a worker is free.
run-done-late = The run was in another state by now, so nothing was changed.
run-seconds = { $seconds } s
run-minutes = { $minutes } min.
run-hours = { $hours } h { $minutes } min.

## Stages

run-stages = Stages
run-stages-none = The stages are listed as soon as a worker has begun.
run-stages-done = { $done } of { $of } stages are finished.
run-stage-state-waiting = Waiting
run-stage-state-running = Running
run-stage-state-stopped = Stopped
run-stage-state-left = Left out
run-stage-why = Why: { $why }
run-stage-state-cached = Already there
run-stage-state-done = Finished
run-progress = { $part }: { $done } of { $of }.
run-doing-understand = Questions about the principles
run-doing-revise = Answers, critiques, revisions
run-doing-supervised = Learning from revisions
run-doing-label = Which answer fits better?
run-doing-preference = Learning what is preferred
run-doing-policy = Learning from reward
run-doing-ask = Questions to every model
run-doing-adherence = Is each principle followed?
run-left = About { $time } left.
run-left-in-all = All of it takes about { $time } more.
run-side-public = your constitution
run-side-baseline = comparison
run-stage-understand = Does the model read the principles?
run-stage-evaluation = Measurement
run-stage-report = Report
run-chain-analysis = Opinion groups and consensus
run-chain-analysis-made = Analysis { $version } of { $day }
run-chain-constitution = Constitution, ratified
run-chain-ratified = Version { $version }, ratified on { $day } by { $by }
run-chain-publication = Publication
run-chain-published = Published as version { $version } of the report
run-chain-publish = Look at the report and publish it
run-stage-of-side = { $stage }: { $side }

## Principles

run-principles = Principles that the model reads
run-unread = Principles that the model does not read: { $unread } of { $of }. Nothing is trained by those.
run-column-principle = Principle
run-column-reads = Does the model read it?
run-column-judged = Pairs judged rightly (95% interval)
run-column-pairs = Pairs
run-reads-understood = Yes
run-reads-partly = In part
run-reads-not = No
run-reads-wrongly = Wrongly: it finds fault where there is none
run-reads-untested = Not tested

## Curves

run-curves = Curves
run-measure-loss = Loss
run-measure-score = Reward (score of the preference model)
run-measure-nats = Distance from the start (KL, in nats)
run-measure-accuracy = Held-out accuracy
run-curve-title = { $measure }: { $phase }
run-curve-finding = For { $series }, it went from { $first } at step { $from } to { $last } at step { $to }.
run-column-step = Step

## Results, beside another run

run-figures = Results
    .note = Each number stands with its 95% interval and n. The report has all of them.
run-figures-none = There is no report yet to take numbers from.
run-compare-with = Compare with
run-compare = Compare
run-other = { $run } ({ $state })
run-column-figure = Measure
run-figure = { $value } ({ $low } to { $high }), n = { $n }
run-figure-bare = { $value }, n = { $n }
run-figure-none = no meaning, n = { $n }
run-figure-score-ambiguous = Bias where the text does not tell: { $side }
run-figure-score-disambiguated = Bias where the text tells: { $side }
run-figure-accuracy-ambiguous = Right answers where the text does not tell: { $side }
run-figure-accuracy-disambiguated = Right answers where the text tells: { $side }
run-figure-perplexity = Perplexity on helpful text: { $side }
run-figure-over-refusal = Harmless requests refused: { $side }
run-figure-preference = Held-out comparisons decided rightly: { $side }
run-differences = What differs between the two
run-same-parameters = Both were made from the same.
run-column-parameter = Parameter

## Parameters and log

run-parameters = Parameters
run-unchanged = Every parameter has its default.
run-parameters-all = All parameters
run-column-value = Value
run-column-origin = Default and source
run-log = The end of the log
run-log-none = Nothing was said yet.

## Training elsewhere

run-state-handed-over = Waiting for models that are trained elsewhere
run-engine = Who writes and judges
    .hint = Answers, critiques, revisions and comparisons come from this model; it is not trained.
run-engine-local = The model that is trained
run-engine-endpoint = { $model }, behind the endpoint of this site
run-engine-none = To let a larger model do it, whoever operates this site starts the server with --engine-endpoint and --engine-model.
run-fault-engine = This site has no endpoint any more. Choose the model that is trained, or ask whoever operates the site.
run-fault-model = There is no model { $model } here, or not any more, so no run was started. Choose another one; the built-in model is chosen now.
run-fault-material = Runs with the paper’s defaults read prompts and questions that whoever operates the site puts beside the models. Missing there: { $files }. Ask for these files, or use the defaults for the built-in model.
run-training = Where the models are trained
    .hint = Elsewhere means: this site does everything up to training, you download it, train with TRL or OpenRLHF on other machines, and upload the models. They are measured here.
run-training-here = On this site
run-training-elsewhere = Elsewhere
run-stage-hand-over = Handing over
run-elsewhere-title = Training elsewhere
run-elsewhere-before = Everything up to training is done first. Then there is an archive to download here.
run-elsewhere-what = Everything up to training is done. This archive has the data of both constitutions, the settings, and a README with every command.
run-elsewhere-download = Download what is to be trained ({ $size })
run-elsewhere-returned = Models came back, in an archive with the SHA-256
run-elsewhere-unpack = Unpack the archive on the machines that train.
run-elsewhere-train = Do what its README.md says, in the same way for both constitutions. It ends with SHA256SUMS and trained-with.txt.
run-elsewhere-pack = In the same folder, make one archive of what comes back:
run-elsewhere-upload = Upload that archive here. Each model is checked against its SHA-256 before anything is kept, then the run goes on by itself.
run-elsewhere-file = Archive of the models
    .hint = A ZIP file of at most { $most } GB. For larger ones, whoever operates this site uses folkmoot poll take-back.
run-elsewhere-give = Give the models back
run-done-returned = The models have arrived and are what their hashes say. The run goes on as soon as a worker is free.
run-done-returned-known = These models are here already. Nothing was changed.
run-return-none = Choose the archive first.
run-return-busy = Somebody is bringing an archive in just now. Try again in a few minutes.
run-return-cut = The archive did not arrive whole, or has more than { $most } GB. Try again; for larger ones, whoever operates this site uses folkmoot poll take-back.
run-return-broken = This is no whole ZIP archive. Make it by the command below and upload it again.
run-return-large = More than { $most } GB would come out of this archive, or it has too many files. Put only manifest.json and the folder results into it.
run-return-name = The archive holds { $file }, which is no plain file inside it. Nothing of it was kept. Make it anew by the command below.
run-return-missing = The archive lacks { $file }. README.md says how it is made; then pack again and upload.
run-return-other = The manifest.json in this archive is that of another hand-over, or was changed. Upload what was trained from the archive of this run.
run-return-line = Line { $line } of results/SHA256SUMS is not a SHA-256 and a file. Write it anew by the command in README.md.
run-return-unlisted = results/SHA256SUMS has no hash of { $file }. Write it anew by the command in README.md, then pack again.
run-return-changed = The SHA-256 of { $file } is not the one in results/SHA256SUMS. Copy the file again from where it was trained, then pack again.
