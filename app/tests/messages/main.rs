//! Nothing that the interface says is missing in any language, nothing is said that is not written down.

#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod comparison;
#[cfg(test)]
mod consent;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod texts;
