package io.followthrough.intake.application.imports;

import io.followthrough.intake.domain.Problem;
import io.followthrough.intake.domain.Validated;
import io.followthrough.intake.domain.mapping.Mapping;
import io.followthrough.intake.domain.mapping.Survey;
import io.followthrough.intake.files.MappingFile;
import io.followthrough.intake.files.RowFile;
import io.followthrough.intake.files.UnreadableFileException;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stored file that was read once from end to end. Loading, going on and undoing each look at it anew, so that all of them decide alike.
 *
 * @param mapping as of the day on which the file came, however late it is loaded or undone, with what the whole file decides
 * @param rows as far as the file can be read
 * @param told what somebody has to decide
 */
record SurveyedFile(Mapping mapping, long rows, List<Problem> told) {

    private static final Logger log = LoggerFactory.getLogger(SurveyedFile.class);

    static SurveyedFile of(ImportFiles files, ImportJob job, ZoneId business) {
        var mapping = written(job).asOf(job.createdAt()).in(business);
        var survey = new Survey(mapping);
        try (var whole = RowFile.open(files.open(job.importId()), mapping.format(), mapping.columns())) {
            for (var row = whole.next(); row.isPresent(); row = whole.next()) {
                survey.see(row.get());
            }
        } catch (UnreadableFileException toldWhenReached) {
            log.info("import {}: readable up to row {}", job.importId(), survey.rows() + 1);
        }
        return new SurveyedFile(survey.decided(), survey.rows(), survey.told());
    }

    /** The mapping as it was accepted. */
    static Mapping written(ImportJob job) {
        return switch (MappingFile.read(job.mapping())) {
            case Validated.Accepted<Mapping>(var mapping) -> mapping;
            case Validated.Refused<Mapping>(var problems) ->
                throw new IllegalStateException("the mapping was accepted before and is not now: " + problems);
        };
    }
}
