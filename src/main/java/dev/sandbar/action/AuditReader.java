package dev.sandbar.action;

import java.util.List;

/** The grammar of {@code audit}. */
final class AuditReader {
    private static final int USUAL = 50;

    private AuditReader() {}

    static Action.Audit read(List<String> words) throws UsageException {
        OptionReader reader = new OptionReader("audit", Options.AUDIT, words);
        List<String> verbs = reader.readAll();
        String verb = verbs.size() == 1 ? verbs.get(0) : "";
        int most = Numbers.atLeastOne(reader, Options.LIMIT).orElse(USUAL);
        boolean json = reader.has(Options.JSON.name());
        return switch (verb) {
            case "ls", "list" -> new Action.Audit(AuditVerb.LIST, most, json);
            case "verify" -> new Action.Audit(AuditVerb.VERIFY, most, json);
            default ->
                throw new UsageException("audit needs one word of what to do", "write: sandbar audit ls, or verify");
        };
    }
}
