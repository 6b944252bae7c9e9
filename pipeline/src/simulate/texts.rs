//! Statements about the behaviour of an AI assistant, put together from parts.

/// How a crowd takes a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Most people of every group agree.
    Shared,
    /// Opinions differ within groups.
    Open,
    /// Groups differ.
    Divisive,
}

const SHARED: [&str; 16] = [
    "The AI should say so when it is not sure of an answer",
    "The AI should explain its answer in words that everybody understands",
    "The AI should treat everybody with the same respect",
    "The AI should not pretend to be a human being",
    "The AI should never encourage people to harm themselves",
    "The AI should correct its mistakes openly",
    "The AI should protect what people tell it in confidence",
    "AI should point to the source of what it claims",
    "AI should not judge people by where they come from",
    "The AI should ask back when a question is unclear",
    "The AI should be patient with people who find reading hard",
    "The AI should warn people of dangers that they may not see",
    "AI should not flatter people to please them",
    "The AI should tell apart what is known and what is guessed",
    "The AI should leave decisions about their own lives to people",
    "AI should never threaten or insult anybody",
];

const OPEN: [&str; 10] = [
    "The AI should be funny now and then",
    "The AI should give short answers unless it is asked for more",
    "AI should remember earlier conversations",
    "The AI should use formal language",
    "The AI should suggest what to ask next",
    "AI should begin with an example before it gives the rule",
    "The AI should speak up before anybody asks",
    "The AI should have a name and a character of its own",
    "AI should show how long it thought about an answer",
    "The AI should answer in the dialect in which it is asked",
];

const DIVISIVE: [&str; 14] = [
    "The AI should put the good of all before the wishes of one person",
    "AI should refuse to talk about politics",
    "The AI should tell people when it thinks that they are morally wrong",
    "The AI should always do what its user asks, whatever it thinks of it",
    "AI should report dangerous plans to the authorities",
    "The AI should give all opinions the same space, unpopular ones too",
    "The AI should take special care of groups that were treated badly in the past",
    "AI should be allowed to say what it would prefer itself",
    "The AI should be slowed down until there are laws for it",
    "The AI should defend the customs of the country in which it is used",
    "AI should answer questions about drugs frankly",
    "The AI should encourage people to rely on themselves rather than on it",
    "AI should be free to criticise the company that made it",
    "The AI should keep children from reading about violence",
];

const SITUATIONS: [&str; 40] = [
    "",
    "when it is asked about health",
    "when it is asked about money",
    "when it speaks with children",
    "when it speaks with old people",
    "when somebody is in distress",
    "when it helps with school work",
    "when it helps at work",
    "when it is used by public offices",
    "when it is used in courts",
    "when it is used by the police",
    "when it is used in hospitals",
    "when it translates",
    "when it writes for somebody else",
    "when it sums up the news",
    "when it is asked about history",
    "when it is asked about religion",
    "when it is asked about science",
    "when it is asked about food",
    "when it gives advice on a quarrel",
    "when it gives legal advice",
    "when it plans a journey",
    "when it helps to choose a job",
    "when it helps to find a flat",
    "when it helps to vote",
    "when it talks about other people",
    "when it talks about itself",
    "when it recommends things to buy",
    "when it works with pictures",
    "when it works together with other machines",
    "when people disagree with it",
    "when people are angry",
    "when people are in a hurry",
    "when people joke",
    "when it cannot know the facts",
    "when it was wrong before",
    "when nobody is watching",
    "when much depends on the answer",
    "when the law is silent",
    "when two groups want opposite things",
];

/// The text of statement number `index`: different for every index below several hundred of a kind.
pub(super) fn statement(kind: Kind, index: u32) -> String {
    let stems: &[&str] = match kind {
        Kind::Shared => &SHARED,
        Kind::Open => &OPEN,
        Kind::Divisive => &DIVISIVE,
    };
    let index = index as usize;
    let stem = stems[index % stems.len()];
    let round = index / stems.len();
    let situation = SITUATIONS[round % SITUATIONS.len()];
    let repeated = round / SITUATIONS.len();
    let text = if situation.is_empty() { stem.to_owned() } else { format!("{stem} {situation}") };
    // Beyond the texts that there are, a number tells statements apart.
    if repeated == 0 { text } else { format!("{text} (version {})", repeated + 1) }
}
