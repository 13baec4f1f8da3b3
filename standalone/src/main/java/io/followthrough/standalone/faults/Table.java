package io.followthrough.standalone.faults;

import io.followthrough.events.Topics;
import java.util.List;

/** The faults that are tried, as in docs/faults.md. */
final class Table {

    static final List<Row> ROWS = List.of(
            new Row(
                    1,
                    "kill -9 of the capture service under load; whoever got no answer sends the same again",
                    "with the same key it is one lead",
                    Rows::sentAgain),
            new Row(
                    2,
                    "kill -9 of the capture service with 64 in flight",
                    "each 202 is in the topic; who got no answer is there 0 or 1 times",
                    Rows::killedWhileTaking),
            new Row(
                    3,
                    "broker frozen for 60 s while forms come in",
                    "503 within 5 s, readiness down, up again by itself; nobody acknowledged is lost",
                    scene -> Rows.frozen(scene, scene.plant().broker, 60, "INTAKE", true)),
            new Row(
                    4,
                    "broker killed and started again under load",
                    "nobody acknowledged is lost; all services come back by themselves",
                    Rows::brokerKilled),
            new Row(
                    5,
                    "the broker's disk is full",
                    "503 with Retry-After, no 202 for what is not kept; goes on once there is room",
                    FullDisk::tried),
            new Row(
                    6,
                    "services start 50 s before the store and 40 s before the broker",
                    "no end, not ready, ready by itself once both are there",
                    Early::services),
            new Row(
                    7,
                    "kill -9 of the services while they qualify",
                    "what was under way is done again without a second effect",
                    Rows::killedWhileQualifying),
            new Row(
                    9,
                    "store frozen for 30 s while forms come in",
                    "answers within 5 s, readiness down, consumers wait, no dead letters, all done afterwards",
                    scene -> Rows.frozen(scene, scene.plant().store, 30, "QUALIFICATION", true)),
            new Row(
                    10,
                    "one of twelve answers of the store is lost with its connection, for 60 s, after it did what it was asked",
                    "nobody is two leads, nothing twice, nothing lost",
                    StoreTrouble::unknownOutcomes),
            new Row(
                    11,
                    "poison on the topics: bad JSON, wrong type, nothing, 5 MB, bad UTF-8, unknown version",
                    "a dead letter with the original bytes for each that is no event; the partition goes on",
                    Poison::written),
            new Row(
                    15,
                    "a second instance comes and goes for 60 s, then stands still for 60 s and goes on",
                    "nobody lost, nothing twice",
                    RebalanceStorm::tried),
            new Row(
                    22,
                    "mail server silent, gone after the message, 421, greylisting, 550",
                    "each e-mail leaves once; unconfirmed where nobody can know; 550 costs the address, not the person",
                    MailTrouble::eachMood),
            new Row(
                    23,
                    "mail server away for 10 min with 5,000 due",
                    "tried seldom, then all leave once",
                    MailTrouble::awayWithManyDue),
            new Row(
                    24,
                    "people take their consent back while their e-mail is due or in hand",
                    "nobody of them gets it, everybody else does",
                    MailTrouble::takenBackMeanwhile),
            new Row(
                    25,
                    "kill -9 of analytics while it counts, and its state deleted",
                    "the same figures as a count from the beginning",
                    Recount::stateLost),
            new Row(
                    26,
                    "people of the last instant of a week, month or year and of the first after it, late and in any order",
                    "each counted on its day",
                    Recount::late),
            new Row(
                    27,
                    "everything counted from the beginning under a new application id",
                    "the same figures, no e-mail",
                    Recount::fromTheBeginning),
            new Row(
                    28,
                    "topics get twice the partitions while events flow",
                    "nobody lost, nothing twice; each service goes on or says what to do",
                    MorePartitions::tried),
            new Row(
                    29,
                    "hostile HTTP: 100 MB bodies, slow heads and bodies, depth 10,000, header bombs",
                    "refused with 4xx or closed within seconds; others are served meanwhile",
                    Hostility::tried),
            new Row(
                    30,
                    "three times as many forms as can be answered, for 60 s",
                    "429 or 503 with Retry-After, 99 of 100 taken in within 5 s, no end, well within 10 s",
                    Overload::tried),
            new Row(
                    31,
                    "SIGTERM under load",
                    "exit within 60 s (four services in one process), nobody acknowledged is lost",
                    Rows::stoppedUnderLoad),
            new Row(
                    32,
                    "the services run out of memory",
                    "the process ends with status 3; started again, nobody acknowledged is lost",
                    Starvation::tried),
            new Row(
                    33,
                    "broker away for 75 s while e-mails are due and the mail server is well",
                    "all leave once, none unconfirmed",
                    DueMails::brokerAway),
            new Row(
                    34,
                    "store, broker and mail server frozen one after the other, 60 s each",
                    "answers within 5 s, nothing lost, all resumes",
                    Rows::eachFrozen),
            new Row(
                    36,
                    "kill -9 of the services, and again while their consumers join",
                    "every group has its partitions within 30 s of the start",
                    Successors::killedWhileJoining),
            new Row(
                    37,
                    "the store takes 2 s longer for each answer, for three minutes, while forms come in",
                    "answers within 5 s, no dead letters, all done afterwards",
                    StoreTrouble::slow),
            new Row(
                    38,
                    "one of twelve answers of the broker is lost with its connection, for 60 s",
                    "nobody is two leads, nothing twice, nothing lost",
                    StoreTrouble::unknownOutcomesOfTheBroker),
            new Row(
                    39,
                    "the broker is away for 75 s while the mail server greylists whoever is due",
                    "all leave once, none unconfirmed",
                    StoreTrouble::brokerAwayAndGreylisted),
            new Row(
                            40,
                            "kill -9 of the services, twice, while an import is undone",
                            "all of its people are taken back, and nobody of them is written to",
                            Interrupted::undoOfAnImport)
                    .forItself(),
            new Row(
                            41,
                            "kill -9 of the services while people are erased",
                            "whoever was told so is known nowhere; who asks again is erased; nobody of them is written to",
                            Interrupted::erasures)
                    .forItself(),
            new Row(
                            42,
                            "kill -9 of the services while people are joined by hand",
                            "each pair is one person, has a next action, and gets nothing twice",
                            Interrupted::merges)
                    .forItself(),
            new Row(
                    43,
                    "kill -9 of the services while qualification, then cadence, learns again",
                    "it says that it is not whole; learning again once more gives the same contacts",
                    LearningAgain::interrupted),
            new Row(
                    44,
                    "every consumer group loses its places",
                    "the same people, the same contacts, nothing twice",
                    LostOffsets::ofEveryGroup),
            new Row(
                            45,
                            "a topic is deleted while the services run",
                            "nobody is lost but what was in it; all goes on after a restart",
                            scene -> LostOffsets.topicDeleted(scene, Topics.PROSPECTS_TOUCHES))
                    .forItself(),
            new Row(
                    46,
                    "the store's disk is full",
                    "503 with Retry-After, no dead letters; goes on once there is room",
                    FullDisk::ofTheStore));

    private Table() {}
}
