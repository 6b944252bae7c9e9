//! What can be wrong with what the laboratory is asked for.

/// Why the laboratory does not start.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum LaboratoryError {
    /// A parameter is out of its range.
    #[error("{name} is {value}, expected {expected}")]
    Parameter {
        /// The parameter.
        name: &'static str,
        /// The value given.
        value: f64,
        /// The values allowed.
        expected: &'static str,
    },
}
