package org.vigie.dashboards.server;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.vigie.contract.rooms.entry.EntryStore;
import org.vigie.contract.workspace.Principal;
import org.vigie.contract.workspace.Role;
import org.vigie.contract.workspace.Workspace;
import org.vigie.contract.workspace.WorkspaceConfig;
import org.vigie.dashboards.Version;
import org.vigie.dashboards.api.Api;
import org.vigie.dashboards.pages.Pages;
import org.vigie.dashboards.pages.RoomEntries;
import org.vigie.query.Publications;

/**
 * All that one server serves, wired once: the workspace's settings and publications, its pages, its API, its files.
 *
 * @param roomEntry whether something may be entered in rooms: the workspace says so, to those who sit in them
 */
record Site(
        WorkspaceConfig workspace, Publications publications, Pages pages, Api api, Assets assets, boolean roomEntry)
        implements AutoCloseable {
    /**
     * Reads the settings and the pages; opens no publication yet.
     *
     * @param asked whom everybody who asks stands for; else whom the workspace names
     */
    static Site of(Workspace workspace, Optional<Principal> asked) {
        WorkspaceConfig config = WorkspaceConfig.of(workspace);
        Publications publications = new Publications(workspace, config.engine(), asked.orElse(config.principal()));
        Assets assets = new Assets();
        boolean roomEntry = config.roomEntry() && mayEnter(asked.orElse(config.principal()));
        Pages pages = new Pages(
                config,
                Version.current(),
                assets::address,
                publications,
                roomEntry
                        ? Optional.of(new RoomEntries(EntryStore.of(workspace, config.feeds()), Clock.systemUTC()))
                        : Optional.empty());
        return new Site(
                config, publications, pages, new Api(publications.planner(), config.statusBasis()), assets, roomEntry);
    }

    /** Those who sit in the room; all others read. */
    private static boolean mayEnter(Principal principal) {
        return List.of(Role.SECRETARIAT, Role.ADMINISTRATOR).contains(principal.role());
    }

    @Override
    public void close() {
        publications.close();
    }
}
