package dev.sandbar.provider.azure;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Azure's own description of its interface, where this checkout has one beside it; each request is held against it. */
final class AciSpecification {
    private static final Path FILE = Path.of("../shared/specs/azure-aci/2023-05-01-derived/containerInstance.json")
            .toAbsolutePath();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Optional<OpenApiInteractionValidator> validator;

    AciSpecification() {
        this(
                isThere()
                        ? Optional.of(OpenApiInteractionValidator.createForSpecificationUrl(
                                        FILE.toUri().toString())
                                .build())
                        : Optional.empty());
    }

    private AciSpecification(Optional<OpenApiInteractionValidator> validator) {
        this.validator = validator;
    }

    /** One that everything fits. */
    static AciSpecification none() {
        return new AciSpecification(Optional.empty());
    }

    static boolean isThere() {
        return Files.exists(FILE);
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    /** An answer of failure when Azure would not take the request; pages that follow have addresses of Azure's own. */
    Optional<AciReply> check(AciRequest request) {
        if (validator.isEmpty()
                || !request.path().contains("Microsoft.ContainerInstance")
                || request.query().containsKey("$skiptoken")) {
            return Optional.empty();
        }
        SimpleRequest.Builder checked = new SimpleRequest.Builder(request.method(), request.path());
        request.headers().forEach(checked::withHeader);
        request.query().forEach(checked::withQueryParam);
        if (!request.body().isEmpty()) {
            checked.withBody(request.body());
        }
        ValidationReport report = validator.get().validateRequest(checked.build());
        return report.hasErrors()
                ? Optional.of(AciReply.error(
                        400, "InvalidRequest", report.getMessages().toString().replace('"', '\'')))
                : Optional.empty();
    }
}
