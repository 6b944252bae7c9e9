//! The words that the rewriting rules know.
//!
//! A word that is not here is not guessed at: the statement goes to a person instead.

use std::{collections::HashSet, sync::LazyLock};

/// What a word in its plain form may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordClass {
    /// A verb and nothing else.
    Verb,
    /// A verb, or a noun or adjective that looks the same.
    VerbOrOther,
}

/// What `word` (lower-case) may be, if it may be a verb in its plain form at all.
pub(super) fn verb_class(word: &str) -> Option<WordClass> {
    if VERBS.contains(word) || (word.len() > 4 && (word.ends_with("ize") || word.ends_with("ify"))) {
        Some(WordClass::Verb)
    } else if VERBS_OR_OTHER.contains(word) {
        Some(WordClass::VerbOrOther)
    } else {
        None
    }
}

/// Adverbs that may stand between "should" and the verb.
pub(super) fn is_adverb(word: &str) -> bool {
    lists(ADVERBS, word)
        || (word.len() > 4 && word.ends_with("ly") && verb_class(word).is_none() && !lists(LY_ADJECTIVES, word))
}

/// Whether what follows an ambiguous word tells that it was a verb: it opens its object.
pub(super) fn opens_an_object(word: &str) -> bool {
    lists(OBJECT_OPENERS, word)
}

/// Whether what follows an ambiguous word tells that it was not a verb.
pub(super) fn closes_a_noun(word: &str) -> bool {
    matches!(word, "and" | "or" | "nor" | "but") || is_preposition(word)
}

pub(super) fn is_preposition(word: &str) -> bool {
    lists(PREPOSITIONS, word)
}

/// Whether "be" before `word` is a passive: something is done to the system.
pub(super) fn is_participle(word: &str) -> bool {
    lists(IRREGULAR_PARTICIPLES, word)
        || (word.len() > 3
            && word.ends_with("ed")
            && !word.contains('-')
            && !lists(ED_ADJECTIVES, word)
            && !word.ends_with("eed"))
}

/// People and other things that may be meant by "they", "them" or "their".
pub(super) fn is_plural_antecedent(word: &str) -> bool {
    lists(PLURAL_ANTECEDENTS, word) || lists(PLURAL_ANTECEDENTS, word.trim_end_matches("'s"))
}

/// Words that only English text has in such numbers; used to tell other languages apart.
pub(super) fn is_english_function_word(word: &str) -> bool {
    lists(ENGLISH, word)
}

fn lists(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

const ADVERBS: &str = "
    also always even ever first instead just rather still then therefore too
";

const LY_ADJECTIVES: &str = "
    deadly elderly family friendly likely lively lonely lovely orderly ugly unfriendly unlikely
";

const OBJECT_OPENERS: &str = "
    a all an another any anybody anyone anything both children each every everybody everyone everything her him his
    how humanity humans individuals it its itself me more my no nobody nothing only other others our people society
    some somebody someone the their them these this those us users what whether why you your
";

const PREPOSITIONS: &str = "
    about above across after against along among around as at because before behind below beside besides between
    beyond by concerning despite during except for from if in including inside into like near of off on onto outside
    over regarding regardless since so than through throughout to toward towards under unless until upon when whenever
    where while with within without
";

const IRREGULAR_PARTICIPLES: &str = "
    bought built caught chosen driven fed forbidden forced found given held kept led left let lost made meant overseen
    put run seen sent set shown shut sold spent taken taught thought thrown told written
";

const ED_ADJECTIVES: &str = "
    advanced aligned animated balanced biased committed complicated composed concerned dedicated detailed determined
    devoted diversified educated experienced focused gifted grounded informed interested measured nuanced one-sided
    opinionated organised organized oriented prejudiced prepared qualified reasoned refined relaxed reserved
    restrained rooted sacred skilled sophisticated structured talented two-sided unbiased varied versed wicked
";

const PLURAL_ANTECEDENTS: &str = "
    adults anybody anyone children citizens communities companies countries cultures customers everybody everyone
    experts groups human humans individuals kids men minors nobody others parents patients people person professionals
    religions somebody someone sources students teachers user users women workers
";

const ENGLISH: &str = "
    a about ai all always and any are as be but by can do for from has have help how humans if in is it its make more
    must never no not of on only or others our people questions should shouldn't that the their them they this to too
    truth us use user users was we what when who will with you your
";

static VERBS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| VERB_LIST.split_ascii_whitespace().collect());
static VERBS_OR_OTHER: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| VERB_OR_OTHER_LIST.split_ascii_whitespace().collect());

const VERB_LIST: &str = "
    abandon abide accept accommodate accompany accomplish accuse achieve acknowledge acquire act adapt add adhere
    adjust admit adopt advertise advise affirm agree allow alter amplify amuse analyse announce anticipate apologise
    appear apply appreciate argue arrange articulate ask assert assess assign assist associate assume assure attend
    authorise avoid be become beg begin behave believe belittle belong bend betray bother brag bring build calculate
    categorise cease celebrate cheat choose circumvent cite clarify classify coach coerce collect combat combine
    commit communicate compare compel compete complain comply comprehend compute conceal concentrate conclude condemn
    condescend condone confess confide confirm conform confront confuse congratulate consider consist constrain
    consult consume contain contaminate continue contradict contribute converse convert convey convince cooperate cope
    crave create criticise cultivate curate debunk deceive decide decline deepen defame defend define degrade delete
    deliver demean demonise demonstrate demystify denigrate deny depend depict deprive derail describe deserve despise
    destabilise destroy detect deter determine detest detract devalue develop deviate devise diagnose dictate
    differentiate disagree discern disclaim disclose discourage discover discriminate discuss disempower dismiss
    disobey disparage dispel disrupt disseminate distinguish distort distribute disturb divulge do dodge dominate
    donate earn eat edit educate eliminate embarrass empathise emphasise employ empower emulate enable encourage
    endanger endorse enforce engage enhance enlighten enrich enslave ensure entertain entice entrust eradicate erase
    erode err escalate establish evade evaluate evoke evolve exacerbate exaggerate examine exceed excel exclude excuse
    execute exhibit exist exonerate expand expect explain explore expose extend fabricate facilitate fail fall flatter
    follow forbid forget forgive formulate foster fulfil fulfill furnish gamble gaslight gather generalise generate
    get give glorify go greet grieve grow hallucinate handle happen harass harness have heal hear heed hesitate hide
    hinder hoard humiliate hurt identify ignore illustrate imitate impart impede impersonate imply impose impress
    improve incentivise incite include incorporate indicate indoctrinate induce indulge infer inform infringe inhibit
    inject injure innovate inquire insert insist inspire instigate instil instill instruct integrate intend interact
    interfere interject internalise interpret interrogate interrupt intervene intimidate introduce invade invent
    invest investigate invoke involve isolate join justify keep know lean learn leave let lie listen localise maintain
    make manage manipulate manufacture mark maximise mediate meet memorise merge minimise misinform mislabel mislead
    misquote misrepresent mistreat mock modify motivate nag narrate neglect negotiate normalise notify nurture obey
    observe obstruct obtain offend omit operate oppose oppress organise overcharge overcome overreact overrule
    overshare overstep overwhelm pander participate patronise perceive perform perpetuate persist persuade plagiarise
    pollute ponder possess pray preach predict prefer prepare preserve presume pretend prevail prevent prioritise
    proceed procure prohibit promote pronounce propagate propose prosper protect prove provide provoke publish punish
    pursue quit raise react read realise reassure recall receive recognise recommend reconcile reconsider recover
    rectify redirect reduce refer reflect refrain refuse refute regulate reinforce reiterate reject relate rely remain
    remember remind remove render renew replace replicate represent require rescue resemble resist resort respond
    restate restore restrict resume retain retaliate retell retract retrieve reveal revise rewrite ruin safeguard save
    say scrutinise see seek seem select sell send serve settle sexualise shorten show simplify simulate slander soften
    solicit solve speak specify speculate spoil steal steer stimulate strengthen strive submit substantiate suggest
    summarise suppress surpass surrender surveil survive sustain sway swear sympathise tackle tailor take teach tell
    tempt tend terminate thank think threaten thrive throw tolerate transform translate transmit trivialise try
    uncover undergo undermine understand undertake unite unlock uphold uplift usurp utilise validate vary verify
    violate wander warn weaken weigh widen withdraw withhold worsen write
";

const VERB_OR_OTHER_LIST: &str = "
    abuse access account address advance advocate aid aim alert answer appeal approach appropriate approve assault
    attack attempt attribute back balance ban base benefit bet bias blame block boast break bribe broadcast bully buy
    call calm care cause caution censor challenge change charge chat check claim clean clear close comfort comment
    complement complete compliment compromise concern conduct console contact content contest control copy correct
    counsel counter cover crash credit curse cut damage date deal debate defer delay delegate demand design desire
    detail digest direct discipline disguise display dispute disregard disrespect document doubt draft draw dream
    drive drop ease echo elaborate embrace empty end equal escape estimate exact exercise exhaust experience
    experiment exploit express extract face favor favour fear feature feed feel fight filter find finish fit fix flag
    flirt flourish focus fool force forecast free function gain gossip grant groom guarantee guess guide hack harm
    hate help highlight hold honor honour hope hype impact implement increase influence insult interest invite issue
    joke judge kill label laugh lead lecture level limit link list live lobby log look love market mask match mean
    measure mention mimic mind mirror misuse model moderate monitor move murder name need note nudge number object
    offer open order outline overlook override own pass pause pay perfect permit pick pity place plan play please
    point police pose post practice practise praise present press pressure process produce profile profit progress
    project promise purpose push put question quote race rank rant rape rate reach reason record recycle reference
    refund regard release repair repeat reply report request research reserve resolve respect rest restrain result
    return review reward ridicule risk rule run sacrifice scam scare scold score screen search secure sense separate
    set shame shape share shelter shield shock shout shut side sign silence skip smear smile sort sound source spam
    spell spread spy stalk stand start state stay stereotype stick stoke stop store stress structure study subject
    substitute suit supply support surprise suspect switch talk target taunt tease test threat time tone torture touch
    trace track trade train treat trick trigger troll trust turn understate update upgrade upset urge use value veto
    view visit voice volunteer vote wait want waste watch welcome wish witness wonder work worry wreck yield
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_in_both_lists_or_twice() {
        let words: Vec<&str> =
            VERB_LIST.split_ascii_whitespace().chain(VERB_OR_OTHER_LIST.split_ascii_whitespace()).collect();
        let mut seen = HashSet::new();
        let twice: Vec<&&str> = words.iter().filter(|word| !seen.insert(**word)).collect();
        assert_eq!(twice, Vec::<&&str>::new());
    }

    #[test]
    fn adverbs_are_told_from_verbs_and_adjectives_in_ly() {
        assert!(is_adverb("clearly") && is_adverb("always"));
        assert!(!is_adverb("rely") && !is_adverb("friendly"));
    }

    #[test]
    fn participles_are_told_from_adjectives() {
        assert!(is_participle("censored") && is_participle("kept"));
        assert!(!is_participle("unbiased") && !is_participle("fact-based") && !is_participle("kind"));
    }
}
