//! Which page stands at which address.

use crate::{
    component::frame::Site,
    page::{
        about_you::AboutYouPage,
        account::AccountPage,
        accounts::AccountsPage,
        agreement::AgreementPage,
        api::ApiPage,
        constitution::ConstitutionPage,
        constitution_diff::DifferencePage,
        constitution_version::VersionPage,
        data::DataPage,
        drafting::DraftingPage,
        embedded_site::EmbeddedSitePage,
        excerpt::ExcerptPage,
        facilitate::{
            closing::ClosingPage,
            excerpts::ExcerptsPage,
            importing::ImportingPage,
            live::LivePage,
            log::{LogPage, PublicLogPage},
            making::MakingPage,
            messages::MessagesPage,
            monitor::MonitorPage,
            names::NamesPage,
            patterns::PatternsDesk,
            people::PeoplePage,
            polls::DeskPage,
            preview::PreviewPage,
            reporting::ReportingPage,
            run::RunPage,
            runs::RunsPage,
            seeds::SeedsPage,
            settings::SettingsPage,
            sites::SitesPage,
            stand::StandPage,
            statements::ModeratingPage,
            weighting::WeighingPage,
        },
        fault::NotFound,
        forgotten::ForgottenPage,
        glossary::GlossaryPage,
        join::JoinPage,
        map::MapPage,
        mine::MinePage,
        overview::OverviewPage,
        polls::PollsPage,
        rate::RatePage,
        report::ReportPage,
        results::ResultsPage,
        return_::ReturnPage,
        robustness::RobustnessPage,
        sign_in::SignInPage,
        statement::StatementPage,
        statements::StatementsPage,
        subscribe::SubscribePage,
        subscription::SubscriptionPage,
        topics::TopicsPage,
        vote::VotePage,
        weighting::WeightingPage,
        welcome::WelcomePage,
        write::WritePage,
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
                    <Route path=path!("/polls/:slug/excerpts/:number") view=ExcerptPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/map") view=MapPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/agreement") view=AgreementPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/constitution") view=ConstitutionPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/constitution/v/:version") view=VersionPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/report") view=ReportPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/report/v/:version") view=ReportPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/report") view=ReportingPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/constitution/diff/:from/:to") view=DifferencePage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/constitution") view=DraftingPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/data") view=DataPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/weighting") view=WeightingPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/robustness") view=RobustnessPage ssr=SsrMode::Async />
                    <Route path=path!("/words") view=GlossaryPage ssr=SsrMode::Async />
                    <Route path=path!("/api") view=ApiPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/join") view=JoinPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/return") view=ReturnPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/vote") view=VotePage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/write") view=WritePage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/topics") view=TopicsPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/rate") view=RatePage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/me") view=MinePage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/me/about") view=AboutYouPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/moderation") view=PublicLogPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate") view=DeskPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/new") view=MakingPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/new/import") view=ImportingPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug") view=StandPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/close") view=ClosingPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/log") view=LogPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/messages") view=MessagesPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/excerpts") view=ExcerptsPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/excerpts/:number") view=ExcerptsPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/names") view=NamesPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/monitor") view=MonitorPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/live") view=LivePage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/patterns") view=PatternsDesk ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/weighting") view=WeighingPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/people") view=PeoplePage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/preview") view=PreviewPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/runs") view=RunsPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/runs/:run") view=RunPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/seeds") view=SeedsPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/settings") view=SettingsPage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/sites") view=SitesPage ssr=SsrMode::Async />
                    <Route path=path!("/sites/:site") view=EmbeddedSitePage ssr=SsrMode::Async />
                    <Route path=path!("/facilitate/:slug/statements") view=ModeratingPage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/subscribe") view=SubscribePage ssr=SsrMode::Async />
                    <Route path=path!("/polls/:slug/subscription/:number/:seal") view=SubscriptionPage ssr=SsrMode::Async />
                    <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async />
                    <Route path=path!("/sign-in/forgotten") view=ForgottenPage ssr=SsrMode::Async />
                    <Route path=path!("/welcome/:token") view=WelcomePage ssr=SsrMode::Async />
                    <Route path=path!("/account") view=AccountPage ssr=SsrMode::Async />
                    <Route path=path!("/admin/accounts") view=AccountsPage ssr=SsrMode::Async />
                </Routes>
            </Site>
        </Router>
    }
}
