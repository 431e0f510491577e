/**
 * Azure Container Instances: the containers of container groups as sandboxes.
 *
 * <p>Everything here may be called from any thread. A WebSocket has the threads of its HTTP client, a watch has its own.
 * What the platform cannot do itself (exit codes, arguments, directories, signals, another size) is done by shell scripts
 * in the container, which are typed into its one terminal and report in marks; see {@code wrapper.sh}.
 */
@NullMarked
package dev.sandbar.provider.azure;

import org.jspecify.annotations.NullMarked;
