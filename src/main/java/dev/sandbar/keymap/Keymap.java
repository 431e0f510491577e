package dev.sandbar.keymap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every key does in every context. */
public final class Keymap {
    private static final Lookup PENDING = new Lookup.Pending();
    private static final Lookup UNBOUND = new Lookup.Unbound();

    private final String name;
    private final List<KeyChord> leader;
    private final List<Binding> bindings;
    private final Map<Context, Map<List<KeyChord>, Binding>> bound = new EnumMap<>(Context.class);
    private final Map<Context, Set<List<KeyChord>>> prefixes = new EnumMap<>(Context.class);

    Keymap(String name, List<KeyChord> leader, List<Binding> bindings) {
        this.name = name;
        this.leader = List.copyOf(leader);
        this.bindings = List.copyOf(bindings);
        for (Binding binding : bindings) {
            bound.computeIfAbsent(binding.context(), context -> new HashMap<>()).put(binding.chords(), binding);
            Set<List<KeyChord>> begun = prefixes.computeIfAbsent(binding.context(), context -> new HashSet<>());
            for (int length = 1;
                    length < binding.chords().size() && binding.action().isPresent();
                    length++) {
                begun.add(binding.chords().subList(0, length));
            }
        }
    }

    /** The name that the file gives itself. */
    public String name() {
        return name;
    }

    /** The keys of which each reaches Sandbar from inside a pane; at least one. */
    public List<KeyChord> leader() {
        return leader;
    }

    /** What {@code pressed} means in {@code context}; the global bindings count where the context lets them. */
    public Lookup lookup(Context context, List<KeyChord> pressed) {
        Binding own = find(context, pressed);
        if (own != null) {
            return own.action().<Lookup>map(Lookup.Bound::new).orElse(UNBOUND);
        }
        if (begins(context, pressed)) {
            return PENDING;
        }
        return context.inheritsGlobal() ? lookup(Context.GLOBAL, pressed) : UNBOUND;
    }

    /** The bindings of a context itself, in the files' order, without what was unbound. */
    public List<Binding> bindings(Context context) {
        List<Binding> found = new ArrayList<>();
        for (Binding binding : bindings) {
            if (binding.context() == context && binding.action().isPresent()) {
                found.add(binding);
            }
        }
        return found;
    }

    /** What the chords pressed so far can still become: the context's own bindings first, then the global ones. */
    public List<Binding> continuations(Context context, List<KeyChord> pressed) {
        List<Binding> found = new ArrayList<>();
        for (Binding binding : bindings(context)) {
            boolean longer = binding.chords().size() > pressed.size();
            if (longer && binding.chords().subList(0, pressed.size()).equals(pressed)) {
                found.add(binding);
            }
        }
        if (context.inheritsGlobal()) {
            for (Binding binding : continuations(Context.GLOBAL, pressed)) {
                if (find(context, binding.chords()) == null) {
                    found.add(binding);
                }
            }
        }
        return found;
    }

    /** The first keys that lead to an action from a context, for hints on the screen. */
    public Optional<String> keysFor(Context context, String action) {
        for (Binding binding : bindings(context)) {
            if (binding.action().filter(action::equals).isPresent()) {
                return Optional.of(binding.keys());
            }
        }
        return context.inheritsGlobal() ? keysFor(Context.GLOBAL, action) : Optional.empty();
    }

    private @Nullable Binding find(Context context, List<KeyChord> pressed) {
        return bound.getOrDefault(context, Map.of()).get(pressed);
    }

    private boolean begins(Context context, List<KeyChord> pressed) {
        return prefixes.getOrDefault(context, Set.of()).contains(pressed);
    }
}
