package io.followthrough.kit.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Says in a service's OpenAPI document that the lists which {@link Pieces} cuts come in pieces to whoever wants. */
public class DescribedPieces implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod call) {
        return Pieces.areCutOf(call.getMethod())
                ? operation.addParametersItem(limit()).addParametersItem(cursor())
                : operation;
    }

    private static QueryParameter limit() {
        var limit = new QueryParameter();
        limit.name(Pieces.LIMIT)
                .description("How many at most; all when it is left out, with a cursor " + Pieces.MOST)
                .schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Pieces.MOST)));
        return limit;
    }

    private static QueryParameter cursor() {
        var cursor = new QueryParameter();
        cursor.name(Pieces.CURSOR)
                .description("`next` of the piece before, with the other parameters as they were")
                .schema(new StringSchema());
        return cursor;
    }
}
