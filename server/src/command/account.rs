//! `folkmoot account`: accounts from the command line of the machine, where no password is asked for.

use super::{output, place::Place, serve};
use crate::http::PublicAddress;
use anyhow::Context;
use clap::Subcommand;
use deliberation::{
    Account, Email, LinkPurpose, NewAccount, PersonName, Role, Slug,
    store::{Change, Store, now_ms},
};

/// Options of `folkmoot account`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot account create --email ann@example.org --name Ann --admin")]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make an account and print the one-time link that sets its password
    Create(Create),
    /// Print a one-time link that sets another password, and let the account in again where it was disabled
    Reset(Reset),
    /// List all accounts: number, address, name, what is special
    List(List),
    /// Give an account a role on a poll, or take it away
    Role(SetRole),
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot account create --email ann@example.org --name Ann --admin")]
struct Create {
    /// Address to sign in with
    #[arg(long, value_name = "ADDRESS")]
    email: Email,
    /// What colleagues call the person
    #[arg(long)]
    name: PersonName,
    /// Make it an admin, who may do everything on every poll
    #[arg(long)]
    admin: bool,
    #[command(flatten)]
    link: Link,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot account reset --email ann@example.org")]
struct Reset {
    /// Address of the account
    #[arg(long, value_name = "ADDRESS")]
    email: Email,
    #[command(flatten)]
    link: Link,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot account list --data folkmoot-data")]
struct List {
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot account role --email ann@example.org --poll town-hall --role facilitator")]
struct SetRole {
    /// Address of the account
    #[arg(long, value_name = "ADDRESS")]
    email: Email,
    /// Name of the poll
    #[arg(long, value_name = "SLUG")]
    poll: Slug,
    /// reader, moderator or facilitator; without it the account has no role on the poll any more
    #[arg(long)]
    role: Option<Role>,
    #[command(flatten)]
    place: Place,
}

/// Where a link leads to.
#[derive(Debug, clap::Args)]
struct Link {
    /// Address under which the public finds the site
    #[arg(long, env = "FOLKMOOT_URL", default_value = serve::DEFAULT_URL, value_name = "URL", value_parser = PublicAddress::parse)]
    url: PublicAddress,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    runtime.block_on(async {
        match args.what {
            What::Create(args) => create(args).await,
            What::Reset(args) => reset(args).await,
            What::List(args) => list(&args).await,
            What::Role(args) => role(&args).await,
        }
    })
}

async fn create(args: Create) -> anyhow::Result<()> {
    let store = args.place.open().await?;
    let new = NewAccount { email: args.email, name: args.name, is_admin: args.admin };
    let account = store.create_account(&new, 0).await?;
    print_link(&store, &account, LinkPurpose::Invite, &args.link).await?;
    store.close().await;
    Ok(())
}

async fn reset(args: Reset) -> anyhow::Result<()> {
    let store = args.place.open_existing().await?;
    let account = find(&store, &args.email).await?;
    if account.is_disabled {
        store.change_account(account.id, Change::Disabled(false), 0).await?;
    }
    print_link(&store, &account, LinkPurpose::Reset, &args.link).await?;
    store.close().await;
    Ok(())
}

async fn list(args: &List) -> anyhow::Result<()> {
    let store = args.place.open_existing().await?;
    let accounts = store.accounts().await?;
    store.close().await;
    output::to_stdout(|out| {
        accounts.iter().try_for_each(|account| {
            let marks = [
                (account.is_admin, "admin"),
                (account.is_disabled, "disabled"),
                (!account.has_password, "no password yet"),
            ];
            let marks: Vec<&str> = marks.into_iter().filter(|(holds, _)| *holds).map(|(_, mark)| mark).collect();
            writeln!(out, "{}\t{}\t{}\t{}", account.id, account.email, account.name, marks.join(", "))
        })
    })
}

async fn role(args: &SetRole) -> anyhow::Result<()> {
    let store = args.place.open_existing().await?;
    let account = find(&store, &args.email).await?;
    let poll = store.poll(&args.poll).await?;
    let poll = poll.with_context(|| format!("there is no poll named {}", args.poll))?;
    store.set_role(poll.id, account.id, args.role, 0).await?;
    store.close().await;
    Ok(())
}

async fn find(store: &Store, email: &Email) -> anyhow::Result<Account> {
    let found = store.credentials(email).await?;
    let found = found.with_context(|| format!("there is no account for {email}; `folkmoot account list` shows all"))?;
    Ok(found.0)
}

async fn print_link(store: &Store, account: &Account, purpose: LinkPurpose, link: &Link) -> anyhow::Result<()> {
    let secret = store.make_link(account.id, purpose, 0, now_ms()).await?;
    let address = link.url.of(&format!("/welcome/{}", secret.reveal()));
    output::to_stdout(|out| writeln!(out, "{address}"))
}
