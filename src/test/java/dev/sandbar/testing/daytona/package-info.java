/**
 * A Daytona service on this computer: its control API and the toolboxes of its sandboxes behind the real wire protocol,
 * with real processes and real terminals, and with faults on demand.
 */
package dev.sandbar.testing.daytona;
