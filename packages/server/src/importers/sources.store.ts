// What imports brought, field by field: whoever changed a field since is never overwritten.

export type ServiceSourceTables = {
  service_sources: {
    /** Kind of import: beta, publiccode, csv. */
    source: string
    /** How the source names the service. */
    external_id: string
    field: string
    service_id: string
    /** The last imported value, in JSON. */
    value: string
    imported_at: string
  }
}
