package dev.sandbar.testing.daytona;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/**
 * Holds requests and answers against Daytona's OpenAPI documents, where these lie beside the project; unknown properties
 * are refused.
 */
final class SpecCheck {
    private static final Path FOLDER = Path.of(System.getProperty("user.dir")).resolve("../shared/specs/daytona");
    /** Reading one takes seconds. */
    private static final Map<Path, OpenApiInteractionValidator> READ = new ConcurrentHashMap<>();

    /** It says with every request that it does not know one of the document's security schemes. */
    private static final Logger NOISE = Logger.getLogger("com.atlassian.oai");

    static {
        NOISE.setLevel(Level.WARNING);
    }

    private final OpenApiInteractionValidator validator;

    private SpecCheck(OpenApiInteractionValidator validator) {
        this.validator = validator;
    }

    /** The check by one document; empty, and said so, where it is missing. */
    static Optional<SpecCheck> of(String document) {
        Path file = FOLDER.resolve(document).normalize();
        if (!Files.exists(file)) {
            System.err.println("Requests to Daytona are not validated: there is no " + file);
            return Optional.empty();
        }
        return Optional.of(
                new SpecCheck(READ.computeIfAbsent(file, path -> OpenApiInteractionValidator.createFor(path.toString())
                        .build())));
    }

    /** What is wrong with a request. */
    List<String> complaints(String path, RecordedRequest request) {
        return messages(validator.validateRequest(simple(path, request)));
    }

    /** What is wrong with a JSON answer of success. */
    List<String> complaints(String path, RecordedRequest request, MockResponse response, String body) {
        SimpleResponse.Builder answer = SimpleResponse.Builder.status(response.getCode());
        if (!body.isEmpty()) {
            answer.withContentType("application/json").withBody(body);
        }
        return messages(validator.validate(simple(path, request), answer.build()));
    }

    private static SimpleRequest simple(String path, RecordedRequest request) {
        SimpleRequest.Builder simple = new SimpleRequest.Builder(request.getMethod(), path);
        request.getHeaders().forEach(header -> simple.withHeader(header.getFirst(), header.getSecond()));
        for (String name : request.getUrl().queryParameterNames()) {
            simple.withQueryParam(name, request.getUrl().queryParameterValues(name));
        }
        if (request.getBody() != null && request.getBody().size() > 0) {
            simple.withBody(request.getBody().toByteArray());
        }
        return simple.build();
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() != ValidationReport.Level.IGNORE)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }
}
