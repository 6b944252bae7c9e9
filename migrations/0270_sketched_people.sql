-- Who is in the picture that people see of themselves while they vote.
--
-- A new picture beside the one before must not tell what one person has said in between, and how many people there are
-- does not say how many differ: five who leave and come again with the same votes would have two pictures drawn that
-- differ by whoever else came meanwhile. So this table remembers who is in the picture, in which of its outlines (-1: in
-- none that is drawn), and what each contributes.
--
-- `mark` is a keyed hash (HMAC) of somebody's votes, the same for all who voted alike, so that those who come with the
-- votes of others who left are no difference. Whoever is erased goes from here, too, and takes the picture away: a row
-- in `sketches` with more people than there are here says how many are missing.
create table sketched_people (
    poll_id bigint not null,
    participant bigint not null,
    outline bigint not null,
    mark text not null,
    constraint sketched_people_key primary key (poll_id, participant),
    constraint sketched_people_of_participant foreign key (poll_id, participant)
        references participants (poll_id, number)
);

-- Nobody knows any more who is in the pictures of before, so nobody could have herself taken out of them.
update sketches set json = '';
