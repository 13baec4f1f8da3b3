package io.followthrough.kit.messaging;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import java.util.Set;

/**
 * Tells by the server's own error codes and labels whether MongoDB's state is at fault, where waiting helps, or what was
 * written. A server that fails over, stops, or runs out of space answers single writes with the same exceptions as one that
 * refuses a document, so the exception's class says nothing.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/error-codes/">MongoDB error codes</a>
 */
final class StoreFailures {

    private static final Set<String> PASSING_LABELS = Set.of(
            MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL,
            MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL,
            "RetryableWriteError",
            "RetryableError",
            "SystemOverloadedError");

    /** Codes of a server that cannot serve now: overloaded, out of space, not the primary, closing, or closed to us. */
    private static final Set<Integer> SERVER_STATE = Set.of(
            1, // InternalError: a full or failing disk below WiredTiger
            6, // HostUnreachable
            7, // HostNotFound
            8, // UnknownError: the same disk, told by other commands
            13, // Unauthorized: rights are missing until somebody grants them
            18, // AuthenticationFailed
            24, // LockTimeout
            46, // LockBusy
            50, // MaxTimeMSExpired
            64, // WriteConcernFailed (WriteConcernTimeout)
            79, // UnknownReplWriteConcern
            89, // NetworkTimeout
            91, // ShutdownInProgress
            100, // UnsatisfiableWriteConcern
            112, // WriteConflict
            133, // FailedToSatisfyReadPreference
            134, // ReadConcernMajorityNotAvailableYet
            146, // ExceededMemoryLimit
            175, // QueryPlanKilled
            189, // PrimarySteppedDown
            202, // NetworkInterfaceExceededTimeLimit
            237, // CursorKilled
            246, // SnapshotUnavailable
            262, // ExceededTimeLimit
            365, // TemporarilyUnavailable
            391, // ReauthenticationRequired
            462, // IngressRequestRateLimitExceeded
            9001, // SocketException
            10107, // NotWritablePrimary
            11600, // InterruptedAtShutdown
            11601, // Interrupted
            11602, // InterruptedDueToReplStateChange
            13388, // StaleConfig
            13435, // NotPrimaryNoSecondaryOk
            13436, // NotPrimaryOrSecondary
            14031); // OutOfDiskSpace

    /** Codes of commands that fail the same way however often they are sent. */
    private static final Set<Integer> WRONG_COMMAND = Set.of(
            2, // BadValue
            9, // FailedToParse
            14, // TypeMismatch
            15, // Overflow
            22, // InvalidBSON
            28, // PathNotViable
            40, // ConflictingUpdateOperators
            52, // DollarPrefixedFieldName
            53, // InvalidIdField
            54, // NotSingleValueField
            56, // EmptyFieldName
            59, // CommandNotFound
            66, // ImmutableField
            72, // InvalidOptions
            115, // CommandNotSupported
            121, // DocumentValidationFailure
            292, // QueryExceededMemoryLimitNoDiskUseAllowed: a sort that needs an index
            10334, // BSONObjectTooLarge
            11000, // DuplicateKey
            17280, // KeyTooLong
            17419, // the document would become larger than 16 MB
            17420);

    private StoreFailures() {}

    /** Whether the same write may succeed later. */
    static boolean arePassing(MongoException failure) {
        if (PASSING_LABELS.stream().anyMatch(failure::hasErrorLabel)) {
            return true;
        }
        return switch (failure) {
            case MongoBulkWriteException bulk ->
                bulk.getWriteConcernError() != null
                        || bulk.getWriteErrors().stream().anyMatch(error -> SERVER_STATE.contains(error.getCode()));
            case MongoWriteException write ->
                SERVER_STATE.contains(write.getError().getCode());
            case MongoCommandException command -> !WRONG_COMMAND.contains(command.getErrorCode());
            case MongoServerException server -> !WRONG_COMMAND.contains(server.getCode());
            // Sockets, timeouts, no server in sight: the driver's own words for an environment that is down.
            default -> true;
        };
    }
}
