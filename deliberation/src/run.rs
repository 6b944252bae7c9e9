//! Where a run and its stages stand.

use crate::choice::choice;

/// Where a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RunState {
    /// Waits for a worker.
    Queued,
    /// A worker is at it.
    Running,
    /// Somebody has called it off, and its worker has not let go yet.
    Cancelling,
    /// It was called off.
    Cancelled,
    /// It came to no end; why is written beside it.
    Failed,
    /// Everything up to training is done and was handed over; it goes on when models come back.
    HandedOver,
    /// There is a report.
    Done,
}

choice!(
    RunState,
    "state of a run",
    Queued = "queued",
    Running = "running",
    Cancelling = "cancelling",
    Cancelled = "cancelled",
    Failed = "failed",
    HandedOver = "handed_over",
    Done = "done",
);

/// Where the models of a run are trained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Training {
    /// By whoever works on the run.
    #[default]
    Here,
    /// By people, on other machines: the run hands over what they need, and takes their models back.
    Elsewhere,
}

choice!(Training, "place of training", Here = "here", Elsewhere = "elsewhere");

impl RunState {
    /// Whether something happens without anybody asking for it.
    #[must_use]
    pub const fn is_moving(self) -> bool {
        matches!(self, Self::Queued | Self::Running | Self::Cancelling)
    }

    /// Whether nothing happens any more unless somebody asks for it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Cancelled | Self::Failed | Self::Done)
    }

    /// Whether it can be gone on with.
    #[must_use]
    pub const fn can_resume(self) -> bool {
        matches!(self, Self::Cancelled | Self::Failed)
    }
}

/// Where a stage of a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StageState {
    /// Its turn has not come.
    Waiting,
    /// It was begun.
    Running,
    /// There was nothing to do; the log says why.
    Left,
    /// It was there already, made from the same inputs.
    Cached,
    /// It is finished.
    Done,
}

choice!(
    StageState,
    "state of a stage",
    Waiting = "waiting",
    Running = "running",
    Left = "left",
    Cached = "cached",
    Done = "done",
);

impl StageState {
    /// Whether nothing more is to come of it.
    #[must_use]
    pub const fn is_finished(self) -> bool {
        matches!(self, Self::Left | Self::Cached | Self::Done)
    }
}
