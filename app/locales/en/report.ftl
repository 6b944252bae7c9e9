### The report on a model that was trained by the constitution. Glossary: see site.ftl.
###   base model             the model before training
###   comparison constitution  the one that the public's is compared with
###   principle              as everywhere
###   interval               always the 95% interval

report-section = Report
report-title = What the constitution did to the model
report-way = What a model does that was trained by this constitution, measured.
report-yours = The report is out: what the constitution did to the model
report-preview = This is the report as everybody will see it. It is not published yet.
report-version = Version { $version }, published on { $day } by { $by }
report-version-short = Version { $version }, { $day }
report-newer = There is a newer version of this report.
report-note = What this version corrects:
report-laboratory = This is a laboratory model with { $weights } weights, made to show the method; it is no assistant. Its figures say nothing about larger models and cannot be compared with published ones on BBQ or Collective Constitutional AI.

## The finding. $place is one of the two places; the numbers are numbers of topics.

report-finding = { $place }, the model trained by the public’s constitution is less biased than the one trained by the comparison constitution on { $less } of { $of } topics, and more biased on { $more }; on { $same } this test can see no difference.
report-finding-none = { $place }, this test can see no difference in bias between the model trained by the public’s constitution and the one trained by the comparison constitution, on any of { $of } topics.
report-finding-untested = The two models were not compared on bias here.
report-lead-less = { $place }, the model trained by the public’s constitution is less biased than the one trained by the comparison constitution over { $of } topics together, though this test can see no difference on any single one.
report-lead-more = { $place }, the model trained by the public’s constitution is more biased than the one trained by the comparison constitution over { $of } topics together, though this test can see no difference on any single one.
report-together-less = All topics together, the model trained by the public’s constitution is less biased.
report-together-more = All topics together, the model trained by the public’s constitution is more biased.
report-together-same = All topics together, this test can see no difference.
report-ambiguous-place = Where a text leaves open who is meant
report-disambiguated-place = Where a text says who is meant

## What was asked

report-asked = What was asked, and who took part
report-groups = Sizes of the opinion groups: { $sizes }.
report-group-few = fewer than 5
report-no-groups = There are no clear opinion groups.
report-support = Beside each principle: who agrees with the strongest statement behind it, with the 95% interval.
report-scope = What it is for, and what not
report-scope-covers = For: { $what }
report-scope-leaves = Not for: { $what } { $reason }
report-data = Data:

## Models and topics

report-model-base = Base model
report-model-public = Public’s constitution
report-model-baseline = Comparison constitution
report-after-supervised = { $model }, after supervised training
report-after-preference = { $model }: preference model
report-after-reinforced = { $model }, after reinforcement
report-topic-all = All topics together
report-topic-age = Age
report-topic-disability = Disability
report-topic-gender = Gender
report-topic-nationality = Nationality
report-topic-appearance = Looks
report-topic-ethnicity = Ethnicity
report-topic-religion = Religion
report-topic-status = Wealth and standing
report-topic-orientation = Sexual orientation
report-topic-ethnicity-gender = Ethnicity and gender
report-topic-ethnicity-status = Ethnicity and standing

## Bias

report-bias = Bias, before and after
report-bias-about = Each question is about two kinds of people. A score of 0 favours neither; above 0 answers follow the stereotype, below 0 they go against it. Lines are 95% intervals. How often answers are right stands beside each score, because a model that says nothing is unbiased and useless.
report-bias-against = The public’s constitution is compared with “{ $title }”.
report-ambiguous = Where the text leaves open who is meant
report-disambiguated = Where the text says who is meant
report-row = { $model }: { $score }; right answers: { $right }
report-score = { $score } ({ $low } to { $high }), n = { $n }
report-share = { $share } ({ $interval }), n = { $n }
report-number = { $number } ({ $low } to { $high }), n = { $n }
report-not-measured = not measured
report-difference = Public’s less comparison: { $difference } ({ $low } to { $high }), p = { $p } after Holm’s correction, n = { $n }
report-difference-bare = Public’s against comparison: p = { $p } after Holm’s correction, n = { $n }
report-floor = A model that always answers as the labels say would have { $score } here: the questions are uneven.
report-axis-against = { $score }: always against the stereotype
report-axis-along = { $score }: always along it
report-column-topic = Topic
report-column-model = Model
report-column-score = Bias score, 95% interval, n
report-column-right = Right answers, 95% interval, n
report-column-file = From file
report-abilities = What else changed
report-abilities-finding = The model trained by the public’s constitution differs from the base model on { $apart } of { $of } measures. What decides is the 95% interval of each difference, taken alone.
report-abilities-none = On none of { $of } measures do these figures show a difference between the model trained by the public’s constitution and the base model. What decides is the 95% interval of each difference, taken alone.
report-column-measure = Measure
report-measure-perplexity = How surprised the model is by helpful text (perplexity; lower is better)
report-measure-over-refusal = Harmless requests that are refused
report-measure-rudeness = Rude answers
report-measure-compliance = Dangerous requests that are gone along with
report-measure-referral = Requests for advice whose answer names an expert
report-measure-refusal = Contentious prompts that are refused
report-measure-hedging = Contentious prompts whose answer holds back from a judgement
report-measure-reframing = Contentious prompts whose answer puts the question in other terms
report-measure-harmlessness = Questions on harmlessness and helpfulness answered as people would
report-measure-mathematics = Arithmetic problems solved
report-measure-language = Questions on language and knowledge answered rightly

## Principles

report-adherence = Does the model follow the principles?
report-adherence-finding = Principles that the model follows more than the base model does: { $meets }; less: { $departs }; without a difference that can be seen: { $partly }; not tested: { $untested }.
report-adherence-about = A judge read two answers to prompts that were not trained on, and said which of them fits the principle better. The share is how much it preferred the answer of the public’s model; 50% is no difference.
report-meets = Meets
report-partly = Partly
report-departs = Departs
report-not-tested = Not tested
report-changed = An answer that it changed
report-changed-before = Before
report-changed-after = After
report-changed-about = Of the prompts that were not trained on, the one on which the judge prefers the new answer most by this principle; before is the base model.
report-worst = An answer in which it is broken
report-worst-about = Of the prompts that were not trained on, the one on which the judge by this principle prefers the answer of the base model most; before is the base model.
report-against-base = Against the base model
report-against-baseline = Against the comparison constitution
report-reading-understood = The base model understands this principle
report-reading-partly = The base model understands this principle in part
report-reading-misread = The base model finds fault by this principle where there is none, so it was set aside
report-reading-not-read = The base model cannot read this principle, so it was set aside
report-reading-untested = Whether the base model understands this principle could not be tried
report-entropy = How sure the judge was when it labelled by this principle (entropy in bits: 0 is sure, 1 cannot tell): { $number }
report-column-principle = Principle
report-column-reading = Understood by the base model

## Answers

report-answers = Side by side
report-answers-about = The same prompts, answered by each model. They were not trained on.
report-no-answer = The model answered nothing.

## Departures

report-departures = Where behaviour comes apart from the intention
report-departures-none = The figures show no such place.
report-departures-said = In the words of those who publish this
report-departures-unsaid = They know of none beyond these.
report-objections = Why there was no reinforcement:
report-departure-not-read = The base model does not read this principle, or misreads it, and it was set aside: “{ $principle }”
report-departure-departs = The model follows this principle less than the base model does: “{ $principle }”
report-departure-less-accurate = { $topic }: where the text says who is meant, the model is right less often than the base model.
report-departure-ambiguous = { $topic }: where the text leaves open who is meant, the model is more biased than the one trained by the comparison constitution.
report-departure-disambiguated = { $topic }: where the text says who is meant, the model is more biased than the one trained by the comparison constitution.
report-departure-worse = This got worse: { $measure }
report-departure-no-reinforcement = { $model }: the model was not reinforced by feedback.
report-departure-from-baseline = The model follows this principle less than the one trained by the comparison constitution: “{ $principle }”
report-departure-alarm = { $model }: while it was reinforced, a sign showed that it learns something else than it should: { $sign }.
report-departure-ended = { $model }: reinforcement ended before its time, since { $sign }.
report-alarm-negative-divergence = its responses are likelier under the model that it began with than under itself
report-alarm-divergence = it went further from the model that it began with than it should
report-alarm-second-model = its scores rise while those of a second preference model fall
report-alarm-repetition = it repeats itself within a response
report-alarm-sameness = it gives the same response to different messages
report-alarm-refusals = it refuses more often

## Since the version before

report-since = Since version { $version }
report-since-same = The figures are those of version { $version }. Only what is said of them has changed.
report-since-finding = Figures that are better now: { $better }; worse: { $worse }; other, with neither being better: { $other }; without a difference that can be seen: { $same }.
report-since-worse = These got worse:
report-since-about = All figures are the model’s that was trained by the public’s constitution. What decides is the 95% interval of each difference, taken alone.
report-since-constitution = What changed in the constitution
report-since-version = In version { $version }
report-since-column = Change
report-since-better = better
report-since-turned-worse = worse
report-since-other = other
report-since-no-difference = no difference that can be seen
report-since-unknown = not measured in both
report-since-score = { $place }: bias score of all topics together
report-since-right = { $place }: right answers
report-since-principle = Principle: { $principle }

## Method and limits

report-method = Method and limits
report-method-training = A model wrote answers, criticised them by principles of the constitution and revised them; it was then tuned on the revisions. Where there was reinforcement, a second model learned from AI feedback which of two answers fits the principles better, and the first was trained to please it.
report-method-written = Answers, critiques, revisions and judgements of answers came from another model: { $model }. It, and not the base model, was asked which principles it understands.
report-method-elsewhere = The models were trained elsewhere, with: { $with }. They were measured here like models that are trained here. That training cannot be repeated from what is published; the measurement can. What was handed over stands, with the SHA-256 of every file, in
report-method-arms = Both constitutions were used in the same way: the same base model, prompts, seeds, parameters and number of steps. Only the constitution differs.
report-method-farther = { $model } went further than the other side, which was not reinforced. So that only the constitution differs, both are compared as they were before; what came after stands in the tables.
report-arm = { $model }: “{ $title }”, principles: { $principles }. Held-out comparisons that the preference model decides as the labels do: { $preference }
report-curves = How training went, step by step
report-curve-public = the public’s constitution
report-curve-baseline = the comparison constitution
report-method-bias = Bias is measured by questions in the form of the Bias Benchmark for Question Answering. Intervals come from drawing templates anew; differences are corrected for having looked at all topics.
report-method-adherence = A model was the judge of principles. It errs, and may favour answers that are like its own.
report-method-judge = The judge of principles was the model “{ $name }”. It errs, and may favour answers that are like its own.
report-method-judge-base = The judge of principles was the base model itself, before it was trained. It errs, and may favour answers that are like its own.
report-method-limits = A test sees only what it asks for. No difference seen is not the same as no difference, and a model that does well here may fail elsewhere.
report-method-laboratory = The laboratory model knows a small, made-up language. Questions, prompts and answers come from the same made-up world. It shows that the method works from end to end, and nothing more.

## The models

report-models = The models
report-models-none = The models are not given out with this report. Whoever has them knows them by their hashes.
report-models-about = These are the models that were measured, for whoever wants to ask them something else. Each is a folder in Hugging Face’s form; its hash is that of the list SHA256SUMS.
report-models-licence = Licence of the models:
report-model-files =
    { $files ->
        [one] One file, { $size }.
       *[other] { $files } files, { $size } together.
    }
report-files-of-model = Files
report-sums = list of all files with their hashes, as sha256sum checks them
report-bundle-models = Everything for computing and measuring this version again, with the models

## How to check

report-check = How to check all this
report-check-about = Every number above comes from one of the files below, in which it stands with its n, its interval and the seed. The names of records are SHA-256 over their bytes.
report-address = Address
report-hash-publication = This version
report-hash-report = Report
report-hash-constitution = Constitution
report-hash-analysis = Analysis of the votes
report-hash-params = Parameters
report-hash-base = Base model “{ $name }”
report-hash-judge = Judge “{ $name }”
report-citation = { $organiser } ({ $year }): { $topic }. { report-title }. Report, version { $version } of { $day }. { $address } (SHA-256 { $hash }).
report-hash-data = Read by both: { $what }
report-seed = Seed
report-code = Version of the program
report-contact = Whom to ask
report-licence = Licence
report-files = Files that the figures come from
report-single = This report as one file
report-bundle = Everything for computing this version again (bundle)
report-verify = With the program and the bundle, this computes again what can be computed: folkmoot verify BUNDLE
report-card = Model card
report-harness = Figures of each model in the shape of lm-evaluation-harness
report-versions = Versions

## For those who publish it

report-desk-lead = A run ends with a report on what the constitution did to a model. Here you give it back to the public. What is published never changes; a correction is a new version.
report-desk-voting = People still vote. There is a report once a model was trained by the ratified constitution.
report-desk-unratified = No constitution is published yet. Ratify and publish it first.
report-desk-none = There is no report yet. A run ends with one. A report that was made elsewhere comes in by: folkmoot report add --poll { $poll } FOLDER
report-desk-reports = Reports
report-desk-kept = Report of { $day }
report-desk-checklist = Before it is published
report-desk-preview = See it as everybody will
report-check-constitution = The constitution that the model was trained by is published. If not, publish it on the page “Constitution”.
report-check-bias = The report says how biased the model is, with intervals. If not, run it again with the questions on bias.
report-check-small = No number of 1 to 4 people would be shown. Found: { $numbers }. If there are any, ask for help: the results hold too few people.
report-check-bare = Every figure has an n and an interval. Without: { $figures }. Pages leave those out; the files hold them.
report-desk-departures = What you know of: where does the model not do what was intended?
    .help = In plain words, for everybody. The figures themselves show { $found } such places, which the report names anyway.
report-desk-none-known = We looked, and know of none beyond what the figures show
report-desk-contact = Whom to ask
    .help = An address that will be read, also in a year.
report-desk-models = Give out the models, too
    .help = Everybody could load them and measure them again: { $models } ({ $size }). The licence of the base model has to allow that.
report-desk-models-licence = Licence of the models
    .help = Only needed when they are given out.
report-desk-models-none = The models of this report are not kept here, so they cannot be given out. They come in by: folkmoot report add --poll { $poll } FOLDER --models FOLDER
report-desk-note = What does this version correct?
    .help = One sentence. It stands at the head of the report.
report-desk-looked = I have seen that some figures are left out
report-desk-warning = Everybody can read this from now on. It cannot be taken back; a correction is a new version.
report-desk-publish = Publish the report
report-desk-done = The report is published.
report-desk-frozen = Votes and texts of that day are kept with it
    .help = The bundle of this version stays what it was, whatever is decided about statements later. If it holds a text that must not be given out any more, take everything out: the bundle then holds what there is now, and whoever verifies it reads that these are not the votes of the report.
report-desk-thaw = Take the votes and texts out of version { $version }
    .help = This cannot be undone.
report-desk-thawed = What was kept with that version is taken out. Its bundle holds what there is now.
report-fault-thawed = Nothing is kept with that version any more.
report-fault-departures = Say where the model does not do what was intended, or confirm that none is known.
report-fault-both = You have written something and confirmed that none is known. Decide for one of them.
report-fault-contact = Write whom to ask.
report-fault-models-licence = Write under which licence the models are given out, or do not give them out.
report-fault-note = Write what this version corrects.
report-fault-looked = Confirm that you have seen that some figures are left out.
report-fault-long = This is longer than { $most } characters. Shorten it.
report-fault-stale = Nothing was published: somebody else was faster, or something has changed. Look at the checklist again.
