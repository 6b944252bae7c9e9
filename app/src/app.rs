//! Which page stands at which address.

use crate::{
    component::frame::Site,
    page::{
        account::AccountPage, accounts::AccountsPage, agreement::AgreementPage, api::ApiPage,
        constitution::ConstitutionPage, data::DataPage, fault::NotFound, map::MapPage, overview::OverviewPage,
        polls::PollsPage, results::ResultsPage, sign_in::SignInPage, statement::StatementPage,
        statements::StatementsPage, welcome::WelcomePage,
    },
};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

/// The site. Every page is rendered whole before it is sent (`SsrMode::Async`): without JavaScript nothing could
/// fill in the rest, and the status must be known before the first byte.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Site>
                <Routes fallback=NotFound>
                    <Route path=path!("/") view=PollsPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug") view=OverviewPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/results") view=ResultsPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/statements") view=StatementsPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/statements/:id") view=StatementPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/map") view=MapPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/agreement") view=AgreementPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/constitution") view=ConstitutionPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/data") view=DataPage ssr=SsrMode::Async />
                    <Route path=path!("/api") view=ApiPage ssr=SsrMode::Async />
                    <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async />
                    <Route path=path!("/welcome/:token") view=WelcomePage ssr=SsrMode::Async />
                    <Route path=path!("/account") view=AccountPage ssr=SsrMode::Async />
                    <Route path=path!("/admin/accounts") view=AccountsPage ssr=SsrMode::Async />
                </Routes>
            </Site>
        </Router>
    }
}
