// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/worldcast.h"

namespace ddm {

// Every documented state is here (reference A.6, ddm-api 3), and one word that no document knows.
// clang-format off
const std::vector<CastRegion> &worldCast()
{
    constexpr auto Shop = DemoWorkload::Kind::Shop;
    constexpr auto Ledger = DemoWorkload::Kind::Ledger;
    static const std::vector<CastRegion> cast = {
        {"cn-north-4", "CN North-Beijing4", "华北-北京四", {
            {"shop-production", "RUNNING", "ddm.c6.8xlarge.2", 8, "3.0.9", "retail", 8, 3, 14, 2, Shop, 200'000},
            {"ledger-production", "RUNNING", "ddm.c6.4xlarge.2", 4, "3.0.9", "finance", 4, 2, 9, 1, Ledger, 60'000},
            {"tenants-production", "RUNNING", "ddm.kc1.4xlarge.2", 4, "3.0.9", "platform", 8, 170, 6, 1, Shop, 18'000},
            {"identity-production", "RUNNING", "ddm.kc1.2xlarge.2", 2, "3.0.9", "platform", 2, 2, 100, 1, Ledger, 4'000},
            {"shop-staging", "RUNNING", "ddm.c6.2xlarge.2", 2, "3.0.9", "retail", 2, 3, 12, 1, Shop, 6'000},
            {"shop-test", "RUNNING", "ddm.c6.large.2", 1, "3.0.9", "retail", 1, 2, 4, 1, Shop, 900},
            {"ledger-staging", "RUNNING", "ddm.c6.2xlarge.2", 2, "3.0.8", "finance", 2, 2, 8, 1, Ledger, 2'500},
            {"ledger-archive", "RUNNING", "ddm.c6.2xlarge.2", 2, "3.0.6", "finance", 4, 6, 3, 1, Ledger, 300},
            {"search-production", "RESTARTING", "ddm.c6.4xlarge.2", 3, "3.0.9", "retail", 3, 1, 5, 1, Shop, 9'000},
            {"recommend-production", "GROWING", "ddm.c6.4xlarge.2", 6, "3.0.9", "retail", 4, 1, 4, 2, Shop, 12'000},
            {"recommend-staging", "REDUCING", "ddm.c6.2xlarge.2", 3, "3.0.9", "retail", 2, 1, 4, 1, Shop, 1'200},
            {"billing-production", "RESIZING", "ddm.c6.2xlarge.2", 2, "3.0.9", "finance", 2, 1, 6, 1, Ledger, 7'000},
            {"billing-staging", "SET_CONFIGURATION", "ddm.c6.2xlarge.2", 1, "3.0.9", "finance", 1, 1, 5, 1, Ledger, 700},
            {"crm-production", "MIGRATE_DATABASE", "ddm.kc1.8xlarge.2", 4, "3.0.9", "sales", 6, 2, 11, 1, Shop, 15'000},
            {"crm-staging", "RUNNING", "ddm.kc1.2xlarge.2", 1, "3.0.9", "sales", 1, 2, 7, 1, Shop, 500},
            {"logistics-production", "ERROR", "ddm.c6.4xlarge.2", 4, "3.0.8", "logistics", 4, 2, 8, 1, Shop, 5'000,
             "Two of four nodes do not answer health checks."},
            {"logistics-staging", "RUNNING", "ddm.c6.large.2", 1, "3.0.8", "logistics", 1, 1, 3, 1, Shop, 0},
            {"coupon-production", "UPGRADE_VERSION_INSTANCE", "ddm.c6.2xlarge.2", 2, "3.0.8", "retail", 2, 1, 4, 1, Shop, 2'000},
            {"coupon-staging", "ROLL_BACK_DB_VERSION", "ddm.c6.large.2", 1, "3.0.9", "retail", 1, 1, 4, 1, Shop, 200},
            {"warehouse-a1", "CREATING", "ddm.c6.4xlarge.2", 2, "3.0.9", "logistics", 0, 0, 0, 1, Shop, 0},
            {"warehouse-a0", "CREATEFAILED", "ddm.c6.4xlarge.2", 2, "3.0.9", "logistics", 0, 0, 0, 1, Shop, 0,
             "The subnet has no free address left."},
            {"metering-production", "BACKUP", "ddm.kc1.4xlarge.2", 2, "3.0.9", "platform", 4, 3, 5, 1, Ledger, 3'000},
        }},
        {"ap-southeast-1", "AP-Hong Kong", "中国-香港", {
            {"shop-hk-production", "RUNNING", "ddm.c6.4xlarge.2", 4, "3.0.9", "retail", 4, 2, 9, 1, Shop, 40'000},
            {"ledger-hk-production", "RUNNING", "ddm.c6.2xlarge.2", 2, "3.0.9", "finance", 2, 2, 7, 1, Ledger, 11'000},
            {"payments-hk-production", "RUNNING", "ddm.c6.4xlarge.2", 4, "3.0.9", "finance", 4, 1, 6, 2, Ledger, 21'000},
            {"payments-hk-staging", "MODIFY_NAME", "ddm.c6.large.2", 1, "3.0.9", "finance", 1, 1, 4, 1, Ledger, 400},
            {"chat-hk-production", "RUNNING", "ddm.kc1.4xlarge.2", 3, "3.0.9", "platform", 3, 1, 4, 1, Shop, 8'000},
            {"chat-hk-staging", "RESET_PASSWORD", "ddm.kc1.2xlarge.2", 1, "3.0.9", "platform", 1, 1, 3, 1, Shop, 0},
            {"loyalty-hk-production", "CREATE_GROUP", "ddm.c6.2xlarge.2", 3, "3.0.9", "retail", 2, 1, 5, 2, Shop, 1'500},
            {"loyalty-hk-staging", "DELETE_GROUP", "ddm.c6.large.2", 2, "3.0.9", "retail", 1, 1, 4, 2, Shop, 100},
            {"audit-hk", "SWITCH_SSL", "ddm.c6.2xlarge.2", 2, "3.0.9", "finance", 2, 2, 2, 1, Ledger, 600},
            {"sandbox-hk-01", "RUNNING", "ddm.c6.large.2", 1, "3.0.4", "default", 1, 1, 2, 1, Shop, 50},
            {"sandbox-hk-02", "RUNNING", "ddm.c6.large.2", 1, "3.0.9", "default", 0, 0, 0, 1, Shop, 0},
            {"sandbox-hk-03", "CREATE_DATABASE", "ddm.c6.large.2", 1, "3.0.9", "default", 1, 1, 1, 1, Shop, 0},
            {"sandbox-hk-04", "DROP_DATABASE", "ddm.c6.large.2", 1, "3.0.9", "default", 1, 1, 1, 1, Shop, 0},
            {"sandbox-hk-05", "DELETING", "ddm.c6.large.2", 1, "3.0.9", "default", 0, 0, 0, 1, Shop, 0},
        }},
        {"eu-west-101", "EU-Dublin", "欧洲-都柏林", {
            {"shop-eu-production", "RUNNING", "ddm.c6.4xlarge.2", 4, "3.0.9", "retail", 4, 2, 9, 1, Shop, 30'000},
            {"ledger-eu-production", "RUNNING", "ddm.c6.2xlarge.2", 2, "3.0.9", "finance", 2, 2, 8, 1, Ledger, 9'000},
            {"gdpr-vault", "RESTORE", "ddm.c6.2xlarge.2", 2, "3.0.9", "finance", 2, 1, 2, 1, Ledger, 100},
            {"reporting-eu", "RUNNING", "ddm.kc1.8xlarge.2", 2, "3.0.9", "platform", 6, 4, 12, 2, Ledger, 14'000},
            {"reporting-eu-staging", "RUNNING", "ddm.kc1.2xlarge.2", 1, "3.0.8", "platform", 1, 1, 5, 1, Ledger, 300},
            {"fulfilment-eu", "REBALANCING", "ddm.c6.2xlarge.2", 3, "3.0.9", "logistics", 3, 1, 5, 1, Shop, 2'500},
            {"fulfilment-eu-staging", "RUNNING", "ddm.c6.large.2", 1, "3.0.9", "logistics", 1, 1, 3, 1, Shop, 80},
            {"sandbox-eu-01", "RUNNING", "ddm.c6.large.2", 1, "3.0.6", "default", 1, 1, 1, 1, Shop, 0},
        }},
    };
    return cast;
}
// clang-format on

} // namespace ddm
