-- Whose votes and answers stand behind the weights that were published last.
--
-- People may take an answer back or have themselves erased at any time, also when voting is over. Were the weights made
-- anew each time, whoever compares two publications would see what one person had said of herself, and beside the two
-- files of votes, which row was hers. So new weights are published only when at least five people differ from those
-- that were published before, whatever happened in between: this table remembers what to compare with.
--
-- `mark` is a keyed hash (HMAC) of what somebody contributed, so that it tells nothing to whoever reads the database;
-- an empty one stands for somebody who was erased since.

create table weighted_people (
    poll_id bigint not null,
    participant bigint not null,
    mark text not null,
    constraint weighted_people_key primary key (poll_id, participant),
    constraint weighted_people_of_participant foreign key (poll_id, participant)
        references participants (poll_id, number)
);
