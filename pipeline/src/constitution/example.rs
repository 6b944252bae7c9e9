//! Small analyses for tests: two groups, numbers that fit together.

use record::{
    Analysis, Id,
    analysis::{Consensus, FORMAT, GroupTally, Groups, Input, Params, Pca, Statement, Tally},
};
use std::collections::BTreeMap;

/// A statement with so many agreements among so many votes per group; whoever did not agree passed.
pub(super) fn statement(id: &str, text: &str, agrees: [u64; 2], seen: [u64; 2]) -> Statement {
    let tally = |agrees: u64, seen: u64| Tally { agrees, disagrees: 0, passes: seen - agrees, seen };
    let share = |agrees: u64, seen: u64| agrees as f64 / seen as f64;
    let factor = |group: usize| (agrees[group] as f64 + 1.0) / (seen[group] as f64 + 2.0);
    let gac = factor(0) * factor(1);
    let all = tally(agrees[0] + agrees[1], seen[0] + seen[1]);
    Statement {
        id: Id::new(id),
        text: text.to_owned(),
        language: None,
        moderation: 1,
        is_meta: false,
        is_seed: false,
        included: true,
        votes: all,
        agree_share: Some(share(all.agrees, all.seen)),
        agree_interval: Some([0.0, 1.0]),
        disagree_interval: None,
        pass_interval: None,
        gac_agree: gac,
        gac_disagree: 0.0,
        gac_agree_interval: [gac * 0.9, (gac * 1.1).min(1.0)],
        gac_disagree_interval: [0.0, 0.1],
        gac_agree_mean: gac.sqrt(),
        gac_agree_mean_interval: [gac.sqrt() * 0.9, (gac.sqrt() * 1.1).min(1.0)],
        gac_agree_min: factor(0).min(factor(1)),
        extremity: 0.0,
        gap: None,
        gap_interval: None,
        important: None,
        important_interval: None,
        priority: 1.0,
        groups: (0..2)
            .map(|group| GroupTally {
                group: group as u32,
                votes: tally(agrees[group], seen[group]),
                agree_share: Some(share(agrees[group], seen[group])),
                agree_interval: Some([share(agrees[group], seen[group]) * 0.9, 1.0]),
                disagree_interval: None,
                pass_interval: None,
            })
            .collect(),
    }
}

/// An analysis of these statements in two groups of 46 and 34 people.
pub(super) fn analysis(statements: &[Statement]) -> Analysis {
    Analysis {
        format: FORMAT.to_owned(),
        input: Input {
            sha256: "5".repeat(64),
            participants: 90,
            statements: statements.len() as u64,
            votes: statements.iter().map(|s| s.votes.seen).sum(),
            topic: Some("How should an AI talk?".to_owned()),
        },
        params: Params {
            compat: "folkmoot".to_owned(),
            min_votes: 7,
            min_clustered: 15,
            moderated: "accepted".to_owned(),
            groups: None,
            groups_from: "computed".to_owned(),
            max_groups: 5,
            min_group_share: 0.1,
            restarts: 20,
            bootstraps: 20,
            min_stability: 0.5,
            sample: 1000,
            tossed: 0,
            seed: 11,
            code_version: "0.1.0".to_owned(),
        },
        pca: Pca {
            explained_variance: Vec::new(),
            explained_variance_ratio: Vec::new(),
            center: BTreeMap::new(),
            components: Vec::new(),
        },
        groups: Groups {
            k: 2,
            sizes: vec![46, 34],
            silhouette: BTreeMap::from([(2, 0.5)]),
            stability: Some(0.9),
            stability_by_k: BTreeMap::new(),
            starts_made: 40,
            bootstraps_made: 20,
            clear: true,
            note: None,
        },
        participants: Vec::new(),
        statements: statements.to_vec(),
        representative: vec![Vec::new(), Vec::new()],
        consensus: Consensus::default(),
    }
}
